internal import InsertionPolicy
internal import Quantities

// What conventions with a CAF bring beside accompaniment: information sessions, and money settled on results.
extension Definitions {
  static let informationSessions = Shape(
    "information_sessions", InformationSessions(dates: .days([]), streams: [], territories: [], attendance: 0),
    fr: "Des séances collectives où les entrants sont invités.", en: "Sessions to which newcomers are invited."
  ) {
    $0.optional(
      "dates", \.daysListed, .list(.date(insidePeriod: true), count: 1...1_000), fr: "Les jours de séance.",
      en: "The days of the sessions.")
    $0.optional(
      "spread", \.spread, .object(spread), fr: "Ou un nombre par an, réparti sur des mois.",
      en: "Or a number a year, spread over months.")
    $0.required(
      "streams", \.streams, .list(.reference(.arrivals), count: 1...1_000), fr: "Les flux invités.",
      en: "The flows invited.")
    $0.required(
      "territories", \.territories, .list(.reference(.territories), count: 1...1_000), fr: "Les territoires invités.",
      en: "The territories invited.")
    $0.required(
      "attendance_share", \.attendance, .share, fr: "Part des invités qui viennent.",
      en: "Part of the invited who come.")
    $0.optional(
      "seats", \.seats, .people(from: 1), fr: "Places par séance ; absentes : sans limite.",
      en: "Seats at a session; absent: no limit.")
    $0.required(
      "session_half_days", \.sessionHalfDays, .notNegative(.halfDays), fr: "Durée d'une séance.",
      en: "Length of a session.")
    $0.required(
      "preparation_half_days", \.preparationHalfDays, .notNegative(.halfDays), fr: "Préparation d'une séance.",
      en: "Preparation of a session.")
    $0.exactlyOne(of: \.daysListed, \.spread)
  }

  static let spread = Shape(
    "spread", SpreadSessions(), fr: "Des séances réparties sur des mois.", en: "Sessions spread over months."
  ) {
    $0.required("per_year", \.perYear, .whole(.times, from: 1), fr: "Séances par an.", en: "Sessions a year.")
    $0.required(
      "months", \.months,
      .list(.integer(NumberKind(unit: .plain, low: 1, high: 12, isAboutWorld: false)), count: 1...12),
      fr: "Les mois, 1 pour janvier.", en: "The months, 1 for January.")
  }

  static let grant = Shape(
    "grant", Grant(lines: [], advanceShare: 0, advanceOn: someDay, settlement: .proportional),
    fr: "Une participation : un acompte, puis un solde selon les objectifs atteints.",
    en: "A grant: an advance, then a balance that depends on the objectives reached."
  ) {
    $0.required("advance_share", \.advanceShare, .share, fr: "Part versée en acompte.", en: "Part paid in advance.")
    $0.required(
      "advance_on", \.advanceOn, .date(insidePeriod: true), fr: "Jour de l'acompte.", en: "Day of the advance.")
    $0.required(
      "settlement", \.settlement, .choice, fr: "Comment le solde est calculé.", en: "How the balance is worked out.")
    $0.required("lines", \.lines, .list(of: grantLine, count: 1...100), fr: "Ses parts.", en: "Its parts.")
  }

  static let grantLine = Shape(
    "grant_line", Grant.Line(id: "", ceiling: .zero, indicator: "", objective: 1), fr: "Une part et son objectif.",
    en: "A part and its objective."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required(
      "ceiling", \.ceiling, Form<Double>.notNegative(.euros).map { Euros(euros: 1).rounded(times: $0) },
      fr: "Montant maximal.", en: "Most that is paid.")
    $0.required(
      "indicator", \.indicator, .text, fr: "L'indicateur de l'objectif, sur toute la période.",
      en: "The indicator of the objective, over the whole period.")
    $0.required(
      "objective", \.objective, .positive(.plain), fr: "La valeur qui donne tout le solde.", en: "What earns it all.")
  }
}
