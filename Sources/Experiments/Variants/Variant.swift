public import InsertionPolicy
public import Quantities

/// A scenario that differs from a base in one respect, simulated with the same chance as the base.
public struct Variant: Sendable {
  /// What a variant is for.
  public enum Kind: Hashable, Sendable {
    /// Something that could be decided otherwise: a what-if file that extends the base.
    case whatIf
    /// The base with every decision on one body negative: how much the body matters. The index is that of the body in
    /// the base's ``LabelRules/bodies``.
    case refusedBody(Int)
    /// The base with more of the State's new credits on one line of the budget, and with what they buy. The index is
    /// that of the line in ``Budget/lines``, the step what is added, in euros.
    case marginal(line: Int, step: Euros)
  }

  /// Short name used in files, unique in a run: `more-seats`, `refused.ccas-x` for a body of the id `ccas-x`, or
  /// `marginal.f18` for a line of the id `f18`.
  public var id: String
  /// Name on screen: the what-if's own, or one that names the body.
  public var name: Bilingual
  /// What it is for.
  public var kind: Kind
  /// What is simulated.
  public var scenario: Scenario
  /// Replications at most, where they are not those of the comparison's other variants; above 0.
  public var replications: Int?

  /// Makes a variant.
  public init(id: String, name: Bilingual, kind: Kind, scenario: Scenario) {
    self.id = id
    self.name = name
    self.kind = kind
    self.scenario = scenario
  }

  /// One variant for each body of a scenario that needs the label, in their order: the same scenario, this body refused.
  ///
  /// Bodies that are refused in the base already are left out.
  public static func refusals(of scenario: Scenario) -> [Variant] {
    guard let label = scenario.label else { return [] }
    return label.bodies.indices.filter { !label.bodies[$0].isRefused }.map { index in
      var label = label
      var refused = scenario
      label.bodies[index].isRefused = true
      refused.label = label
      let body = label.bodies[index]
      return Variant(
        id: "refused.\(body.id)", name: Bilingual(fr: "Refus : \(body.name)", en: "Refused: \(body.name)"),
        kind: .refusedBody(index), scenario: refused)
    }
  }
}

extension Variant.Kind {
  /// `lever`, `refused_body` or `marginal`, as in files of results.
  public var word: String {
    switch self {
    case .whatIf: "lever"
    case .refusedBody: "refused_body"
    case .marginal: "marginal"
    }
  }

  /// The id of the body refused, in the base; `nil` for other variants.
  public func body(in base: Scenario) -> String? {
    switch self {
    case .whatIf, .marginal: nil
    case .refusedBody(let index): base.label?.bodies[index].id
    }
  }

  /// The id of the budget's line that has more money, in the base; `nil` for other variants.
  public func line(in base: Scenario) -> String? {
    switch self {
    case .whatIf, .refusedBody: nil
    case .marginal(let line, _): base.budget?.lines[line].id
    }
  }
}
