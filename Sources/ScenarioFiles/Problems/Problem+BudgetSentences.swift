internal import InsertionPolicy

// What is said of the lines of a budget and of what they are spent on.
extension Problem {
  /// The sentence of a problem with the budget.
  var budgetSentence: Bilingual {
    switch kind {
    case .valuedAboveCredits(let valued, let credits):
      say(
        "\(valued) € valorisés pour \(credits) € du Département ; la valorisation est une part de ces crédits",
        "\(valued) euros valued of \(credits) of the département; what is valued is a part of these credits")
    case .notOnThisOccasion(let key, let occasion):
      say(
        "\(quoted(key).fr) ne dit rien pour l'occasion \(quoted(occasion).fr) ; enlevez cette clé",
        "\(quoted(key).en) says nothing on the occasion \(quoted(occasion).en); take the key away")
    case .meanIsNotTheAmount(let mean, let amount):
      say(
        "la moyenne de la loi est \(decimal(mean).fr), le montant \(amount) ; ils doivent être égaux",
        "the mean of the law is \(decimal(mean).en), the amount \(amount); they must be equal")
    case .lineWithoutCost(let line):
      say(
        "la ligne \(quoted(line).fr) a des crédits et aucun coût ; ajoutez-en un sous « costs »",
        "line \(quoted(line).en) has credits and no cost; add one under 'costs'")
    default: preconditionFailure("\(kind) is not about the budget.")
    }
  }
}
