internal import InsertionPolicy

// What is said of the rows of a matrix of indicators.
extension Problem {
  /// The sentence of a problem with the matrix.
  var matrixSentence: Bilingual {
    switch kind {
    case .badRowName(let found):
      say(
        "nom de ligne \(quoted(found).fr) ; écrivez-le avec des lettres, des chiffres, - et _, plusieurs joints par « + »",
        "name of a row \(quoted(found).en); spell it with letters, digits, - and _, several joined by '+'")
    case .contradictsTarget(let indicator, let found, let standing, let first):
      say(
        "cible \(decimal(found).fr) pour \(quoted(indicator).fr) ; une autre existe déjà, \(decimal(standing).fr) : \(first)",
        "target \(decimal(found).en) for \(quoted(indicator).en); there is another one, \(decimal(standing).en): \(first)"
      )
    default: preconditionFailure("\(kind) is not about the matrix.")
    }
  }
}
