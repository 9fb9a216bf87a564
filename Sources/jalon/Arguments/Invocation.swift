import Experiments
import InsertionPolicy
import ScenarioFiles
import Quantities

/// A command line that has been checked.
struct Invocation {
  /// What is asked for.
  enum Request {
    case help(Command?)
    case version
    case command(Command)
  }

  private(set) var request = Request.help(nil)
  private(set) var operands: [String] = []
  private var values: [String: OptionValue] = [:]

  /// Checks the words after the program's name.
  ///
  /// Options may stand anywhere, as `--seed 7` or `--seed=7`; after `--` every word is an operand.
  init(_ words: [String]) throws(CommandError) {
    var words = words[...]
    var command: Command?
    var optionsEnded = false
    while let word = words.popFirst() {
      if !optionsEnded, word == "--" {
        optionsEnded = true
      } else if !optionsEnded, word == "-h" {
        values["help"] = .given
      } else if !optionsEnded, word.hasPrefix("-"), word != "-" {
        try take(option: word, of: command, from: &words)
      } else if command == nil, word == "help" {
        values["help"] = .given
      } else if command == nil {
        command = try Self.command(word)
      } else {
        operands.append(word)
      }
    }
    if values["help"] != nil {
      request = .help(command)
    } else if values["version"] != nil {
      request = .version
    } else if let command {
      try takeOperands(of: command)
      try checkOperands(of: command)
      request = .command(command)
    } else {
      throw .noCommand
    }
  }

  /// Whether a flag was given.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// The number given with an option.
  func count(_ option: String) -> Int? {
    if case .count(let number)? = values[option] { number } else { nil }
  }

  /// The seed given with an option.
  func seed(_ option: String) -> UInt64? {
    if case .seed(let number)? = values[option] { number } else { nil }
  }

  /// The precisions given with an option, in order.
  func precisions(_ option: String) -> [RequiredPrecision] {
    if case .precisions(let precisions)? = values[option] { precisions } else { [] }
  }

  /// The word or path given with an option.
  func text(_ option: String) -> String? {
    if case .text(let text)? = values[option] { text } else { nil }
  }

  /// The number given with an option.
  func number(_ option: String) -> Double? {
    if case .number(let number)? = values[option] { number } else { nil }
  }

  /// The texts given with an option, in order.
  func texts(_ option: String) -> [String] {
    if case .texts(let texts)? = values[option] { texts } else { [] }
  }

  private static func command(_ word: String) throws(CommandError) -> Command {
    if let command = Command.all.first(where: { $0.name == word }) { return command }
    throw .unknownCommand(found: word, nearest: nearestSpelling(of: word, among: Command.all.map(\.name)))
  }

  private mutating func take(
    option word: String, of command: Command?, from words: inout ArraySlice<String>
  ) throws(CommandError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].drop { $0 == "-" })
    let known = (command?.options ?? Command.alone) + Command.common
    guard parts[0].hasPrefix("--"), let option = known.first(where: { $0.name == name }) else {
      let nearest = nearestSpelling(of: name, among: known.map(\.name)).map { "--\($0)" }
      throw .unknownOption(found: String(parts[0]), nearest: nearest)
    }
    let isRepeatable =
      switch option.kind {
      case .precision, .decision, .texts: true
      default: false
      }
    guard isRepeatable || values[name] == nil else { throw .repeatedOption(name: name) }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if case .flag = option.kind {
      if let attached { throw .unexpectedValue(name: name, found: attached) }
      values[name] = .given
      return
    }
    // A word that starts with two dashes is the next option: `--output --force` lacks a path.
    guard let text = attached ?? (words.first?.hasPrefix("--") == false ? words.popFirst() : nil), !text.isEmpty else {
      guard case .operand = option.kind, attached == nil else { throw .missingValue(name: name) }
      values[name] = .given
      return
    }
    let value = try option.value(text)
    switch value {
    case .precisions(let more): values[name] = .precisions(precisions(name) + more)
    case .texts(let more): values[name] = .texts(texts(name) + more)
    default: values[name] = value
    }
  }

  /// Gives the operand to an option that stands for one and had no value after it.
  private mutating func takeOperands(of command: Command) throws(CommandError) {
    for option in command.options {
      guard case .operand = option.kind, values[option.name] == .given else { continue }
      guard !operands.isEmpty else { throw .missingValue(name: option.name) }
      values[option.name] = .text(operands.removeFirst())
    }
  }

  private func checkOperands(of command: Command) throws(CommandError) {
    let (least, most) =
      switch command.operands {
      case .none: (0, 0)
      case .upTo(let most): (0, most)
      case .exactly(let count): (count, count)
      case .oneUnless(let option): has(option) ? (0, 0) : (1, 1)
      case .atLeast(let least): (least, Int.max)
      }
    if operands.count < least { throw .missingOperand(command.operand, command: command.name) }
    if operands.count > most { throw .unexpectedOperand(found: operands[most], command: command.name) }
  }
}

extension Option {
  /// The value that a text means.
  fileprivate func value(_ text: String) throws(CommandError) -> OptionValue {
    switch kind {
    case .flag: return .given
    case .count(let range):
      guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        throw .notACount(name: name, found: text)
      }
      guard let number = Int(text), range.contains(number) else {
        throw .outOfRange(name: name, found: text, range: range)
      }
      return .count(number)
    case .seed:
      guard !text.hasPrefix("+"), let number = UInt64(text) else { throw .notASeed(found: text) }
      return .seed(number)
    case .choice(let choices):
      guard choices.contains(text) else { throw .notAChoice(name: name, found: text, choices: choices) }
      return .text(text)
    case .precision:
      guard let precision = RequiredPrecision(text) else { throw .notAPrecision(found: text) }
      return .precisions([precision])
    case .decision:
      guard let precision = RequiredPrecision(decision: text) else { throw .notADecision(found: text) }
      return .precisions([precision])
    case .path, .operand: return .text(text)
    case .texts: return .texts([text])
    case .number(let range):
      guard let number = Double(text.replacing(",", with: ".")), range.contains(number) else {
        throw .notInRange(name: name, found: text, range: range)
      }
      return .number(number)
    }
  }
}
