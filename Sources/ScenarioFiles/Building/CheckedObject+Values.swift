internal import InsertionPolicy
internal import Quantities
internal import Stochastics

// The values of an object without problems. Each accessor holds the definitions to what the builder takes from them.
extension CheckedObject {
  private func broken(_ key: String, _ expected: String) -> Never {
    preconditionFailure(
      "\(path): the definition of \(key) should give \(expected), gave \(String(describing: values[key])).")
  }

  func number(_ key: String) -> Double {
    guard case .number(let value)? = values[key] else { broken(key, "a number") }
    return value
  }

  func optionalNumber(_ key: String) -> Double? { values[key].map { _ in number(key) } }

  func integer(_ key: String) -> Int {
    guard case .integer(let value)? = values[key] else { broken(key, "a whole number") }
    return value
  }

  func optionalInteger(_ key: String) -> Int? { values[key].map { _ in integer(key) } }

  func boolean(_ key: String) -> Bool {
    guard case .boolean(let value)? = values[key] else { broken(key, "true or false") }
    return value
  }

  func text(_ key: String) -> String {
    guard case .text(let value)? = values[key] else { broken(key, "a text") }
    return value
  }

  func optionalText(_ key: String) -> String? { values[key].map { _ in text(key) } }

  func bilingual(_ key: String) -> Bilingual {
    guard case .bilingual(let value)? = values[key] else { broken(key, "a text in two languages") }
    return value
  }

  func date(_ key: String) -> CivilDate {
    guard case .date(let value)? = values[key] else { broken(key, "a date") }
    return value
  }

  func law(_ key: String) -> Law {
    guard case .law(let value)? = values[key] else { broken(key, "a law") }
    return value
  }

  func optionalLaw(_ key: String) -> Law? { values[key].map { _ in law(key) } }

  func index(_ key: String) -> Int {
    guard case .index(let value)? = values[key] else { broken(key, "a reference") }
    return value
  }

  /// The word under a key, or nil where something else than a word stands.
  func word(_ key: String) -> String? {
    guard case .word(let value)? = values[key] else { return nil }
    return value
  }

  /// The case of an enumeration that the word under a key spells.
  func choice<Choice: RawRepresentable<String>>(_ key: String, _: Choice.Type = Choice.self) -> Choice {
    guard let choice = word(key).flatMap(Choice.init(rawValue:)) else { broken(key, "a word") }
    return choice
  }

  /// What this item of `precision` says must be known.
  func precision() -> LoadedScenario.Precision {
    let indicator = text("indicator")
    if let width = optionalNumber("half_width") { return .mean(indicator: indicator, halfWidth: width) }
    if let percent = optionalNumber("half_width_percent") {
      return .relativeMean(indicator: indicator, percent: percent)
    }
    return .probability(indicator: indicator, halfWidth: number("probability_half_width"))
  }

  func list(_ key: String) -> [Checked] {
    guard case .list(let items)? = values[key] else { broken(key, "a list") }
    return items
  }

  func objects(_ key: String) -> [CheckedObject] {
    list(key).map { item in
      guard case .object(let object) = item else { broken(key, "a list of objects") }
      return object
    }
  }

  func object(_ key: String) -> CheckedObject {
    guard case .object(let object)? = values[key] else { broken(key, "an object") }
    return object
  }

  func optionalObject(_ key: String) -> CheckedObject? { values[key].map { _ in object(key) } }

  /// One share for each of `count` items, 0 for those left out.
  func shares(_ key: String, count: Int) -> [Double] {
    guard let value = values[key], let shares = value.shares(count: count) else { broken(key, "shares") }
    return shares
  }

  func optionalShares(_ key: String, count: Int) -> [Double]? { values[key].map { _ in shares(key, count: count) } }

  /// One bit for each item that a list of references names.
  func bits(_ key: String) -> UInt32 {
    list(key).reduce(0) { bits, item in
      guard case .index(let position) = item else { broken(key, "a list of references") }
      return bits | 1 << UInt32(position)
    }
  }
}

extension Checked {
  /// The shares of a mapping in the order of the items, or nil where this is none.
  func shares(count: Int) -> [Double]? {
    guard case .map(let values, _) = self else { return nil }
    var shares = [Double](repeating: 0, count: count)
    for (position, value) in values {
      guard case .number(let share) = value else { return nil }
      shares[position] = share
    }
    return shares
  }
}
