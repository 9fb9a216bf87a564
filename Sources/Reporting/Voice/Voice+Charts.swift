/// What a chart tells whoever does not see it.
extension Voice {
  /// The values drawn, each with its name.
  func alternative(values subject: String, _ values: [(name: String, text: String)]) -> String {
    let values = values.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
    return say(
      fr: "\(subject) : \(values). Les valeurs sont dans le tableau qui suit.",
      en: "\(subject): \(values). The values are in the table that follows.")
  }
}
