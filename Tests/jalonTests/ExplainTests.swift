import Foundation
import Testing

struct ExplainTests {
  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private struct Told: Decodable {
    struct Total: Decodable { var minutes: Int }
    struct Moment: Decodable {
      var time: String
      var activity: String
    }
    var seed: UInt64
    var replication: Int
    var person: String
    var digest: String
    var moments: [Moment]
    var causes: [Total]
    var totalMinutes: Int
  }
  private struct Longest: Decodable {
    struct Entry: Decodable {
      var person: String
      var totalMinutes: Int
      var mainCause: String
    }
    var people: Int
    var longest: [Entry]
  }

  private func told(_ words: [String], _ desk: Desk) throws -> Told {
    let ending = try Program.run(["explain"] + words + ["--format", "json"], in: desk.path)
    #expect(ending.status == 0 && ending.errors == "", "\(ending.errors)")
    return try Self.decoder.decode(Told.self, from: Data(ending.output.utf8))
  }

  @Test func `whoever the list names has that wait when asked for alone`() throws {
    let desk = try Desk()
    let list = try Program.run(
      ["explain", "Scenarios/minimal.yaml", "--list", "3", "--replication", "2", "--format", "json"], in: desk.path)
    #expect(list.status == 0)
    let longest = try Self.decoder.decode(Longest.self, from: Data(list.output.utf8))
    try #require(longest.longest.count == 3)
    for entry in longest.longest {
      let story = try told(["Scenarios/minimal.yaml", "--person", entry.person, "--replication=2"], desk)
      #expect(story.person == entry.person && story.replication == 2 && story.seed == 1)
      #expect(story.totalMinutes == entry.totalMinutes && entry.totalMinutes > 0)
      #expect(story.causes.reduce(0) { $0 + $1.minutes } == story.totalMinutes)
    }
    let text = try Program.run(["explain", "Scenarios/minimal.yaml", "--list=3", "--lang=fr"], in: desk.path)
    #expect(text.output.contains("Les 3 plus longues attentes") && text.output.contains("place auprès d’un référent"))
  }

  @Test func `a list counts waits for one cause, of one stream in one territory`() throws {
    let desk = try Desk()
    func list(_ words: String...) throws -> Longest {
      let ending = try Program.run(
        ["explain", "Scenarios/minimal.yaml", "--list", "1000", "--format", "json"] + words, in: desk.path)
      #expect(ending.status == 0, "\(ending.errors)")
      return try Self.decoder.decode(Longest.self, from: Data(ending.output.utf8))
    }
    let all = try list()
    let places = try list("--cause", "place", "--stream", "entrants", "--territory", "everywhere")
    #expect(places.people == all.people)
    #expect(!places.longest.isEmpty && places.longest.allSatisfy { $0.mainCause == "place" })
    // In a plain queue people wait for nothing else, so the list is the same.
    #expect(places.longest.map(\.person) == all.longest.filter { $0.mainCause == "place" }.map(\.person))
    #expect(try list("--cause", "synthesis").longest.isEmpty)
  }

  @Test func `a kept run tells the same story when the scenario's file is gone, under its own seed`() throws {
    let desk = try Desk()
    let run = try Program.run(
      ["run", "Scenarios/minimal.yaml", "--replications", "2", "--seed", "7", "--output", "kept", "--quiet"],
      in: desk.path)
    #expect(run.status == 0)
    let words = ["--person", "entrants/everywhere/12", "--replication", "1"]
    let fromFile = try told(["Scenarios/minimal.yaml", "--seed", "7"] + words, desk)
    try FileManager.default.removeItem(atPath: desk.path + "/Scenarios/minimal.yaml")
    let fromRun = try told(["kept"] + words, desk)
    #expect(fromRun.seed == 7 && fromRun.digest == fromFile.digest)
    #expect(fromRun.moments.map(\.time) == fromFile.moments.map(\.time) && !fromRun.moments.isEmpty)
    let other = try told(["kept", "--seed", "8"] + words, desk)
    #expect(other.moments.map(\.time) != fromRun.moments.map(\.time))
    let nothing = try Program.run(["explain", "Scenarios"] + words, in: desk.path)
    #expect(nothing.status == 74)
  }

  @Test(arguments: [
    ("", "--person NAME is missing", "il manque --person NOM"),
    ("--person someone", "names are such as entrants/everywhere/1", "les noms sont comme entrants/everywhere/1"),
    ("--person entrants/nowhere/1", "nobody can be called", "personne ne peut s'appeler"),
    ("--person entrants/everywhere/0", "nobody can be called", "personne ne peut s'appeler"),
    ("--person entrants/everywhere/99999", "in replication 0", "dans la réplication 0"),
    ("--person 12", "nobody is called stock/12", "personne ne s'appelle stock/12"),
    ("--person 12 --list 3", "do not go together", "ne vont pas ensemble"),
    ("--list 3 --cause sloth", "--cause needs invitation or", "--cause attend invitation ou"),
    ("--list 3 --stream stock", "--stream needs entrants,", "--stream attend entrants,"),
    ("--list 3 --territory arras", "--territory needs everywhere,", "--territory attend everywhere,"),
    ("--person 12 --cause place", "--cause needs --list too", "--cause demande aussi --list"),
    ("--list 0", "goes from 1 to 1000", "va de 1 à 1000"),
    ("--person 1 --replication -1", "needs a whole number", "attend un nombre entier"),
  ])
  func `who cannot be told of is said in each language, and how people are called`(
    line: String, english: String, french: String
  ) throws {
    let desk = try Desk()
    let words = ["explain", "Scenarios/minimal.yaml"] + line.split(separator: " ").map(String.init)
    let inEnglish = try Program.run(words, in: desk.path)
    #expect(inEnglish.status == 64 && inEnglish.output == "")
    #expect(inEnglish.errors.contains(english), "\(inEnglish.errors)")
    let inFrench = try Program.run(words + ["--lang", "fr"], in: desk.path)
    #expect(inFrench.errors.contains(french), "\(inFrench.errors)")
  }

  @Test func `run writes the log of its first futures, the same bytes for any number of workers`() throws {
    let desk = try Desk()
    func log(_ name: String, _ options: [String]) throws -> String {
      let ending = try Program.run(
        [
          "run", "Scenarios/minimal.yaml", "--replications", "3", "--output", name, "--quiet", "--event-log",
          "\(name).csv",
        ]
          + options, in: desk.path)
      #expect(ending.status == 0 && ending.errors == "", "\(ending.errors)")
      #expect(!desk.exists("\(name).csv.partial"))
      return try String(contentsOfFile: "\(desk.path)/\(name).csv", encoding: .utf8)
    }
    let one = try log("one", ["--workers", "1"])
    #expect(one == (try log("two", ["--workers", "2"])))
    #expect(one.hasPrefix("case,activity,time,resource,territory,programme,replication,cause\r\n0/entrants/"))
    let both = try log("both", ["--event-log-replications", "2"])
    #expect(both.hasPrefix(one) && both.count > one.count)
    #expect(both.contains("\r\n1/entrants/everywhere/1,entered,2025-") && !both.contains("\r\n2/"))
    // No more futures than the run has.
    let all = try log("all", ["--event-log-replications", "50"])
    #expect(all.contains("\r\n2/entrants/") && !all.contains("\r\n3/"))
    // The story told alone is the case of that person in the log.
    let story = try told(["Scenarios/minimal.yaml", "--person", "entrants/everywhere/40", "--replication", "1"], desk)
    let logged = both.split(separator: "\r\n").filter { $0.hasPrefix("1/entrants/everywhere/40,") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false)[1...2].joined(separator: " ") }
    #expect(logged == story.moments.map { "\($0.activity) \($0.time)" } && logged.count >= 5)
  }

  @Test func `a log that cannot be written ends with 73 before anything is simulated, one without a file with 64`()
    throws
  {
    let desk = try Desk()
    let words = ["run", "Scenarios/minimal.yaml", "--replications", "2", "--output", "here"]
    let nowhere = try Program.run(words + ["--event-log", "nowhere/log.csv"], in: desk.path)
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.contains("nowhere/log.csv"))
    #expect(!desk.exists("here"))
    let alone = try Program.run(words + ["--event-log-replications", "2"], in: desk.path)
    #expect(alone.status == 64)
    #expect(alone.errors.contains("--event-log-replications needs --event-log too"))
  }
}
