import Foundation
import Testing

struct CommandTests {
  @Test func `run keeps its results and show says them again`() throws {
    let desk = try Desk()
    let run = try Program.run(["run", "Scenarios/minimal.yaml", "--replications", "3", "--seed=4"], in: desk.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(desk.exists("Results/Scenarios-minimal-4-3/manifest.json"))
    let show = try Program.run(["show", "Results/Scenarios-minimal-4-3"], in: desk.path)
    #expect(show.status == 0)
    #expect(show.output == run.output)
    #expect(show.output.contains("Minimal queue"))
    let french = try Program.run(["show", "Results/Scenarios-minimal-4-3", "--lang=fr"], in: desk.path)
    #expect(french.output.contains("File d’attente minimale"))
    let json = try Program.run(["show", "Results/Scenarios-minimal-4-3", "--format", "json"], in: desk.path)
    #expect(
      json.output
        == (try String(contentsOfFile: desk.path + "/Results/Scenarios-minimal-4-3/results.json", encoding: .utf8)))
  }

  @Test func `a second run of the same name is refused until forced`() throws {
    let desk = try Desk()
    let words = ["run", "Scenarios/minimal.yaml", "--replications", "2", "--output", "here", "--quiet"]
    #expect(try Program.run(words, in: desk.path).status == 0)
    let refused = try Program.run(words, in: desk.path)
    #expect(refused.status == 73)
    #expect(refused.errors.contains("--force"))
    let forced = try Program.run(words + ["--force"], in: desk.path)
    #expect(forced.status == 0)
    #expect(forced.output == "")
    #expect(forced.errors == "")
  }

  @Test func `a folder that cannot be made ends with 73, one without a run with 74`() throws {
    let desk = try Desk()
    let below = try Program.run(
      ["run", "Scenarios/minimal.yaml", "--output", "Scenarios/minimal.yaml/x"], in: desk.path)
    #expect(below.status == 73)
    let show = try Program.run(["show", "Scenarios"], in: desk.path)
    #expect(show.status == 74)
    #expect(show.errors.contains("manifest.json"))
  }

  @Test func `problems are listed with their places and end with 65`() throws {
    let desk = try Desk()
    try "jalon: 1\nprofile: 3\n".write(toFile: desk.path + "/broken.yaml", atomically: false, encoding: .utf8)
    let run = try Program.run(["run", "broken.yaml"], in: desk.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("broken.yaml:2:1 profile:"))
    #expect(run.errors.contains("put right"))
    #expect(!desk.exists("Results"))
    let check = try Program.run(["check", "broken.yaml", "Scenarios/minimal.yaml"], in: desk.path)
    #expect(check.status == 65)
    #expect(check.errors.contains("broken.yaml:2:1 profile:"))
    #expect(check.output.contains("Minimal queue"))
  }

  @Test func `a folder is checked whole, one line a file`() throws {
    let desk = try Desk()
    let sound = try Program.run(["check", "Scenarios"], in: desk.path)
    #expect(sound.status == 0 && sound.errors.isEmpty)
    #expect(sound.output == "Scenarios/minimal.yaml: “Minimal queue” is a complete scenario.\n")
    try FileManager.default.createDirectory(
      atPath: desk.path + "/Scenarios/deep/er", withIntermediateDirectories: true)
    try "jalon: 1\nprofile: 3\n".write(
      toFile: desk.path + "/Scenarios/deep/er/broken.yml", atomically: false, encoding: .utf8)
    let broken = try Program.run(["check", "Scenarios/"], in: desk.path)
    #expect(broken.status == 65)
    let lines = broken.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("Scenarios/deep/er/broken.yml: ") == true)
    #expect(broken.errors.contains("Scenarios/deep/er/broken.yml:2:1 profile:"))
    // As many problems as the line says.
    let count = broken.errors.split(separator: "\n").count
    #expect(count > 3 && lines.first?.contains(" \(count) problems") == true)
    let json = try Program.run(["check", "Scenarios", "--format", "json"], in: desk.path)
    #expect(json.status == 65 && json.output.contains("Scenarios/deep/er/broken.yml") && json.errors.isEmpty)
    try FileManager.default.createDirectory(atPath: desk.path + "/empty", withIntermediateDirectories: true)
    let empty = try Program.run(["check", "empty"], in: desk.path)
    #expect(empty.status == 65 && empty.errors.contains("no scenario in"))
  }

  @Test func `check and list answer in JSON`() throws {
    struct Checked: Decodable {
      struct Finding: Decodable {
        var line: Int
        var fr: String
      }
      var scenario: String
      var problems: [Finding]
      var remarks: [Finding]
    }
    struct Listed: Decodable {
      var path: String
      var problems: Int
    }
    struct Named: Decodable {
      var id: String
      var unit: String
    }
    let desk = try Desk()
    let check = try Program.run(["check", "nowhere.yaml", "Scenarios/minimal.yaml", "--format", "json"], in: desk.path)
    #expect(check.status == 65)
    let checked = try JSONDecoder().decode([Checked].self, from: Data(check.output.utf8))
    #expect(checked.map(\.scenario) == ["nowhere.yaml", "Scenarios/minimal.yaml"])
    #expect(checked.map(\.problems.count) == [1, 0])
    #expect(checked[1].remarks.isEmpty == false)
    let list = try Program.run(["list", "--format=json"], in: desk.path)
    let listed = try JSONDecoder().decode([Listed].self, from: Data(list.output.utf8))
    #expect(listed.map(\.path) == ["Scenarios/minimal.yaml"])
    #expect(listed.map(\.problems) == [0])
    let indicators = try Program.run(
      ["list", "--indicators", "Scenarios/minimal.yaml", "--format=json"], in: desk.path)
    let named = try JSONDecoder().decode([Named].self, from: Data(indicators.output.utf8))
    // The README's word for word.
    let asWritten = try Program.run(["list", "Scenarios/minimal.yaml", "--indicators"], in: desk.path)
    #expect(asWritten.status == 0 && asWritten.output.contains("accompaniment.starts"))
    #expect(named.contains { $0.id == "accompaniment.starts" && $0.unit == "persons" })
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a stopped run keeps what is finished and ends with 130`(signal: Int32) throws {
    let desk = try Desk()
    let ending = try Program.run(
      ["run", "Scenarios/minimal.yaml", "--replications", "1000000", "--output", "run"], in: desk.path
    ) { process in
      // Once the run has written its manifest it listens.
      for _ in 0..<500 where !desk.exists("run/manifest.json") { usleep(10_000) }
      usleep(300_000)
      kill(process.processIdentifier, signal)
    }
    #expect(ending.status == 130)
    #expect(ending.errors.contains("of 1000000 futures are finished and kept"))
    let manifest = try String(contentsOfFile: desk.path + "/run/manifest.json", encoding: .utf8)
    #expect(manifest.contains("\"state\" : \"interrupted\""))
    let show = try Program.run(["show", "run"], in: desk.path)
    #expect(show.status == 0)
    #expect(show.errors.contains("of 1000000 futures are finished and kept"))
  }

  @Test func `a killed run is shown with what it had kept`() throws {
    let desk = try Desk()
    let ending = try Program.run(
      ["run", "Scenarios/minimal.yaml", "--replications", "1000000", "--output", "run"], in: desk.path
    ) { process in
      for _ in 0..<500 where !desk.exists("run/manifest.json") { usleep(10_000) }
      usleep(700_000)
      kill(process.processIdentifier, SIGKILL)
    }
    #expect(ending.status == 128 + SIGKILL)
    let show = try Program.run(["show", "run"], in: desk.path)
    #expect(show.status == 0)
    #expect(show.errors.contains("of 1000000 futures are finished and kept"))
    #expect(!show.errors.contains(" 0 of"))
  }
}
