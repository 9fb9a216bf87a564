/// The grid on which an engagement contract (*CER*) is scored out of 10, one for each kind of contract.
///
/// An item is met or not. The two items that say what the remark is worth give nothing without a remark; every other
/// item stands for itself, and so does the professional action "among them" (FND-60). Scores are counted in half-points,
/// so that they are whole numbers: 20 is 10 out of 10.
///
/// Source: cahier des charges of 29 January 2024, annexe 2 (LAB-63 to LAB-74).
public enum CERGrid: String, CaseIterable, Hashable, Sendable {
  /// *CER solidarité*: 9 items, one action at least.
  case social
  /// *CER socio-professionnel*: 10 items, three actions at least, one of which is professional.
  case socioProfessional = "socio_professional"

  /// An item of the grid.
  public struct Item: Hashable, Sendable {
    /// Short name used in files and results.
    public let id: String
    /// Name on screen.
    public let name: Bilingual
    /// What it gives, in half-points.
    public let halfPoints: Int
    /// Whether it gives nothing where there is no remark.
    public let needsRemark: Bool
    /// The fact it comes from.
    public let fact: String

    /// What it gives, in points out of 10.
    public var points: Double { Double(halfPoints) / 2 }

    /// Whether it is the remark itself, which comes before the items that need it.
    var isRemark: Bool { id == CERGrid.remarkID }
  }

  /// Half-points of a contract that meets every item: 20 (LAB-63).
  public static var fullMarks: Int { 20 }

  /// The items, in the order of annexe 2; item *i* is bit *i* of a mask.
  public var items: [Item] { self == .social ? Self.socialItems : Self.socioProfessionalItems }

  /// The mask of a contract that meets every item.
  public var everyItem: UInt16 { 1 << UInt16(items.count) - 1 }

  /// The score of a contract, in half-points from 0 to ``fullMarks``.
  ///
  /// - Parameter met: Bit *i* is set where item *i* is met; higher bits are not looked at.
  /// - Returns: The sum of the items met, those that need a remark only where there is one.
  public func halfPoints(met: UInt16) -> Int {
    let items = items
    let hasRemark = items.indices.contains { items[$0].isRemark && met >> UInt16($0) & 1 == 1 }
    return items.indices.reduce(0) { sum, index in
      met >> UInt16(index) & 1 == 1 && (hasRemark || !items[index].needsRemark) ? sum + items[index].halfPoints : sum
    }
  }

  private static let remarkID = "remark"

  private static func item(
    _ id: String, _ halfPoints: Int, _ fact: String, needsRemark: Bool = false, fr: String, en: String
  ) -> Item {
    Item(id: id, name: Bilingual(fr: fr, en: en), halfPoints: halfPoints, needsRemark: needsRemark, fact: fact)
  }

  private static let durations = [
    item(
      "starts_after_edition", 1, "LAB-64", fr: "L’action démarre au plus tôt à la date d’édition du contrat",
      en: "The action starts no earlier than the day the contract is drawn up"),
    item(
      "ends_within_contract", 1, "LAB-65", fr: "L’action prend fin au plus tard à la date de fin du contrat",
      en: "The action ends no later than the contract"),
    item(
      "duration_fits", 2, "LAB-66", fr: "La durée est adaptée à la démarche à réaliser",
      en: "The duration fits the step to be taken"),
  ]

  private static let rest = [
    item("actions_detailed", 2, "LAB-70", fr: "Les actions sont détaillées", en: "The actions are detailed"),
    item(remarkID, 1, "LAB-71", fr: "Une remarque est présente", en: "There is a remark"),
    item(
      "remark_tells_situation", 2, "LAB-72", needsRemark: true,
      fr: "La remarque permet d’appréhender la situation de la personne",
      en: "The remark lets the reader grasp the person’s situation"),
    item(
      "remark_explains_actions", 4, "LAB-73", needsRemark: true,
      fr: "La remarque permet de comprendre le positionnement des actions",
      en: "The remark explains why these actions were chosen"),
    item(
      "confidentiality", 3, "LAB-74", fr: "Les informations contenues dans le CER respectent la confidentialité",
      en: "What the contract says respects professional secrecy"),
  ]

  private static let socialItems =
    durations
    + [
      item(
        "one_action", 4, "LAB-67", fr: "Le CER comprend a minima une action",
        en: "The contract has at least one action")
    ] + rest

  private static let socioProfessionalItems =
    durations
    + [
      item(
        "three_actions", 2, "LAB-68", fr: "Le CER comprend a minima trois actions",
        en: "The contract has at least three actions"),
      item(
        "professional_action", 2, "LAB-69", fr: "Dont une à visée d’insertion professionnelle",
        en: "One of them aims at work"),
    ] + rest
}
