internal import InsertionPolicy

// What an action is looked at afterwards.
extension Definitions {
  static let followUp = Shape(
    "follow_up", FollowUp(id: "", name: nothing, origin: .start, delay: .days(0), share: 0),
    fr: "Un regard sur la situation d'une personne après une entrée ou une sortie.",
    en: "A look at a person some time after a start or an end."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required("name", \.name, .bilingual, fr: "La question, affichée.", en: "What is asked, on screen.")
    $0.required(
      "from", \.origin, .choice, fr: "Le délai part de l'entrée ou de la fin.",
      en: "The delay counts from the start or the end.")
    $0.optional(
      "after_days", \.delayInDays, .integer(NumberKind(unit: .days, high: 36_525)), fr: "Le délai, en jours.",
      en: "The delay, in days.")
    $0.optional(
      "after_months", \.delayInMonths, .integer(NumberKind(unit: .months, low: 1, high: 1_200)),
      fr: "Ou en mois civils.", en: "Or in civil months.")
    $0.required("share", \.share, .share, fr: "Probabilité d'un oui.", en: "Probability of a yes.")
    $0.optional(
      "among", \.among, .itemAbove, fr: "Seulement parmi les oui d'un regard écrit plus haut.",
      en: "Only among the yes of a follow-up written above.")
    $0.exactlyOne(of: \.delayInDays, \.delayInMonths)
  }
}

extension Form where Value == Int {
  /// The id of an item of the same list that is written above, read as its position; what else stands there is told by
  /// a check across the list.
  fileprivate static var itemAbove: Self {
    Form(.identifier) { checker, node, path in
      let id = checker.identifier(node, path: path)
      return Found(id.flatMap(checker.above.firstIndex), Mark(node, path, isWrong: id == nil))
    }
  }
}
