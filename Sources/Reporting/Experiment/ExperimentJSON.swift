/// `results.json` of an experiment.
enum ExperimentJSON {
  /// Version of the format.
  static let schema = 1

  /// The text of the file: the head that all experiments have, then what this one found, with so many levels of the
  /// file spread over lines.
  static func text(_ experiment: String, _ identity: RunIdentity, _ found: JSONValue, spread: Int = 2) -> String {
    let head: JSONValue = [
      "schema": .integer(schema), "experiment": .string(experiment), "scenario": .string(identity.scenario),
      "digest": .string(identity.digest),
    ]
    return head.adding(found).text(spread: spread) + "\n"
  }
}
