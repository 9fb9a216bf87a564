/// How a person of a future is named: `stock/12`, or stream, territory and number such as `new-entrants/artois/12`.
///
/// The name says where the person's chance comes from, so it is the same person under every policy of the same seed, and
/// whatever the order in which the territories are listed. The order of the streams counts: one more at the end leaves
/// everybody of those before it as they were, which an order of ids would not.
public enum PersonName {
  /// Bits of a person's address that number the people of one flow.
  static let numberBits: UInt32 = 22

  /// The number of the flow of a stream in the territory of this rank among the ids of all.
  static func flow(stream: Int, rank: Int, in scenario: Scenario) -> Int {
    stream * scenario.territories.count + rank
  }

  /// The address of the `number`-th person of a flow, counted from 0; the initial stock is flow -1.
  static func address(flow: Int, number: UInt32) -> UInt32 { UInt32(flow + 1) << numberBits | number }

  /// The name of the person at an address, numbers counted from 1.
  public static func name(of address: UInt32, in scenario: Scenario) -> String {
    let flow = Int(address >> numberBits) - 1
    let number = address & (1 << numberBits - 1) + 1
    guard flow >= 0 else { return "stock/\(number)" }
    let territories = scenario.territories.count
    guard flow < scenario.arrivals.count * territories else { return "\(address)" }
    let territory = scenario.territoryOrder[flow % territories]
    return "\(scenario.arrivals[flow / territories].id)/\(scenario.territories[territory].id)/\(number)"
  }

  /// The address that a name stands for, or `nil` where the scenario has no such stream or territory.
  ///
  /// A bare number is a person of the initial stock.
  public static func address(of name: String, in scenario: Scenario) -> UInt32? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last, let number = UInt32(last), number >= 1, number <= 1 << numberBits else { return nil }
    if parts.count == 1 || (parts.count == 2 && parts[0] == "stock") { return address(flow: -1, number: number - 1) }
    guard parts.count == 3, let stream = scenario.arrivals.firstIndex(where: { $0.id == parts[0] }),
      let rank = scenario.territoryOrder.firstIndex(where: { scenario.territories[$0].id == parts[1] })
    else { return nil }
    return address(flow: flow(stream: stream, rank: rank, in: scenario), number: number - 1)
  }
}
