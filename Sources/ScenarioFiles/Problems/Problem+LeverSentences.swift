internal import InsertionPolicy

extension Problem {
  /// The sentence of a problem with a lever.
  var leverSentence: Bilingual {
    switch kind {
    case .leverOfAnother(let base):
      say(
        "ce levier n'étend pas \(quoted(base).fr) ; un levier est un fichier qui étend celui qui le nomme",
        "this lever does not extend \(quoted(base).en); a lever is a file that extends the one naming it")
    case .leverChangesNothing:
      say(
        "ce levier ne change rien ; écrivez ce qui change sous « change »",
        "this lever changes nothing; write what changes under 'change'")
    case .leverChangesRun(let key):
      say(
        "un levier garde \(quoted(key).fr) du scénario qu'il étend, sinon le hasard n'est plus le même ; enlevez-la",
        "a lever keeps \(quoted(key).en) of the scenario it extends, else chance is not the same; take it away")
    default: preconditionFailure("\(kind) is not about a lever.")
    }
  }
}
