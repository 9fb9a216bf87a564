import InsertionPolicy

/// What is wrong with a command line; ``sentence`` says it.
enum CommandError: Error, Hashable {
  case noCommand
  case unknownCommand(found: String, nearest: String?)
  case unknownOption(found: String, nearest: String?)
  case repeatedOption(name: String)
  case missingValue(name: String)
  case unexpectedValue(name: String, found: String)
  case notACount(name: String, found: String)
  case outOfRange(name: String, found: String, range: ClosedRange<Int>)
  case notInRange(name: String, found: String, range: ClosedRange<Double>)
  case notALever(name: String, found: String)
  case notAGoal(found: String)
  case notACost(found: String, levers: [String])
  case notASeed(found: String)
  case notAPrecision(found: String)
  case notADecision(found: String)
  case notAChoice(name: String, found: String, choices: [String])
  case missingOperand(Bilingual, command: String)
  case unexpectedOperand(found: String, command: String)
  case notTogether(option: String, operand: String)
  case missingOption(name: String, with: String)
  case noSuchFolder(String)
  case missingPerson
  case noSuchPerson(found: String, examples: [String])
  case absentPerson(name: String, replication: Int)
}
