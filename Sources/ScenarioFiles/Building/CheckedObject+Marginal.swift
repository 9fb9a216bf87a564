internal import Quantities

extension CheckedObject {
  /// What this object under `variants` says of lines with more money.
  func marginal() -> RequestedVariants.Marginal {
    var step = Euros.zero
    if case .money(let amount)? = values["step"] { step = amount }
    let lines = list(of: "lines")
    return RequestedVariants.Marginal(lines: lines, step: step, replications: optionalInteger("replications"))
  }

  /// The items that a list names, nil where a word stands for all of them.
  private func list(of key: String) -> [Int]? {
    guard word(key) == nil else { return nil }
    return list(key).compactMap { if case .index(let position) = $0 { position } else { nil } }
  }
}
