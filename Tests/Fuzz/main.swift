import Foundation
import Mutations
import ScenarioFiles

// Changes the repository's scenarios and tables a little, again and again, and reads each result: any bytes end in
// problems or in a scenario, soon. Mutant N is the same on every machine, so `--first N --count 1` repeats it.

/// How long one mutant may take before the reader counts as hanging.
///
/// Chosen: a hundred times what the largest scenario takes.
let patience = 10.0

/// What the command line asks for.
struct Request {
  var seconds = 60
  var first = 0
  var count = Int.max

  init(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      guard let number = words.popFirst().flatMap(Int.init), number >= 0 else { Self.refuse() }
      switch word {
      case "--seconds": seconds = number
      case "--first": first = number
      case "--count": count = number
      default: Self.refuse()
      }
    }
  }

  private static func refuse() -> Never {
    complain("usage: fuzz [--seconds N] [--first MUTANT] [--count N]")
    exit(64)
  }
}

/// Says a line on standard error.
func complain(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }

/// A scenario with all its files, in memory.
struct Seed {
  var main: String
  var files: [String: [UInt8]]

  /// Every scenario below a folder that reads, with what it extends and its tables.
  static func all(in folder: String) -> [Seed] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      guard let loaded = try? ScenarioReader().read(path: "\(folder)/\(name)") else { return nil }
      let files = Dictionary(loaded.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      return Seed(main: "\(folder)/\(name)", files: files)
    }
  }

  /// Mutant `number`: one of the files changed, in turn.
  func mutant(_ number: Int) -> FilesInMemory {
    var mutations = Mutations(UInt64(number))
    let paths = files.keys.sorted()
    let path = paths[number / 7 % paths.count]
    return FilesInMemory(files.merging([path: mutations.mutated(files[path] ?? [])]) { _, new in new })
  }
}

/// What was counted.
struct Counts {
  var mutants = 0
  var scenarios = 0
  var problems = 0
  var slowest = (seconds: 0.0, mutant: 0)
}

/// The mutant being read, for whoever reports a crash or a hang: written by one thread, read by a dying program.
nonisolated(unsafe) var current = 0
nonisolated(unsafe) var begun = 0.0

func now() -> Double { ProcessInfo.processInfo.systemUptime }

/// Ends the program with the number of the mutant that broke the reader.
func fail(_ what: String) -> Never {
  complain("\(what) at mutant \(current); repeat it with: scripts/fuzz --first \(current) --count 1")
  _exit(70)
}

let request = Request(Array(CommandLine.arguments.dropFirst()))
let seeds = Seed.all(in: "Scenarios")
guard !seeds.isEmpty else {
  complain("no scenario below Scenarios; start this in the checkout")
  exit(66)
}
for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { signal(number) { _ in fail("crash") } }
Thread.detachNewThread {
  while true {
    Thread.sleep(forTimeInterval: 0.5)
    if begun > 0, now() - begun > patience { fail("no end after \(Int(patience)) s") }
  }
}

var counts = Counts()
let start = now()
while counts.mutants < request.count, now() - start < Double(request.seconds) {
  current = request.first + counts.mutants
  let seed = seeds[current % seeds.count]
  let files = seed.mutant(current)
  begun = now()
  do throws(ScenarioProblems) {
    _ = try ScenarioReader(files: files).read(path: seed.main).digest
    counts.scenarios += 1
  } catch {
    counts.problems += error.problems.count
    // Putting a problem into words is part of what must not fail.
    for problem in error.problems where problem.sentence.fr.isEmpty || problem.sentence.en.isEmpty {
      fail("a problem without words")
    }
  }
  let took = now() - begun
  if took > counts.slowest.seconds { counts.slowest = (took, current) }
  counts.mutants += 1
}
let slowest = (counts.slowest.seconds * 1_000).rounded() / 1_000
print("files read     \(seeds.count) scenarios with what they extend and their tables")
print("mutants        \(request.first) to \(request.first + counts.mutants - 1): \(counts.mutants)")
print("scenarios      \(counts.scenarios)")
print("refused        \(counts.mutants - counts.scenarios), with \(counts.problems) problems")
print("slowest        \(slowest) s, mutant \(counts.slowest.mutant)")
print("crashes, hangs 0")
