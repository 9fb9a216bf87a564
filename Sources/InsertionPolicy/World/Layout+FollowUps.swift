internal import Quantities

extension Layout {
  /// A follow-up in plain values.
  struct FollowUpLayout: Sendable, BitwiseCopyable {
    /// Place in the programme's list: the address of its chance.
    let number: UInt8
    /// Calendar days after, where ``months`` is 0.
    let days: Int
    let months: Int
    let share: Share
    /// Bit of the follow-up whose yes are looked at, of those counted from the same day; 0 for everybody.
    let among: UInt32
    /// Its own bit.
    let bit: UInt32
    /// Its counter of people looked at; the next one is that of the yes.
    let asked: Int
  }

  /// The follow-ups of a programme in ``Layout/followUps``: first those counted from the start, then those from the end.
  struct FollowUpStretch: Sendable, BitwiseCopyable {
    var start = 0
    var firstFromEnd = 0
    var end = 0
  }

  /// Chosen: nobody is looked at later than a century after.
  static let latestFollowUpMonths = 1_200
}

extension Layout.FollowUpStretch {
  /// Adds the follow-ups of a programme, the one at `position` of the list, to those of the programmes before.
  init(_ rules: Programme, _ all: inout [Layout.FollowUpLayout], counted position: Int, _ programmes: [Programme]) {
    let first = programmes[..<position].reduce(0) { $0 + $1.followUps.count }
    func add(_ origin: FollowUp.Origin) {
      for (number, followUp) in rules.followUps.enumerated() where followUp.origin == origin {
        var (days, months) = (0, 0)
        switch followUp.delay {
        case .days(let delay): days = min(delay, Layout.latestFollowUpMonths * 30)
        case .months(let delay): months = min(delay, Layout.latestFollowUpMonths)
        }
        all.append(
          Layout.FollowUpLayout(
            number: UInt8(clamping: number), days: days, months: months, share: followUp.share,
            among: followUp.among.map { 1 << UInt32($0) } ?? 0, bit: 1 << UInt32(number),
            asked: Observations.index(followUp: first + number, of: programmes)))
      }
    }
    start = all.count
    add(.start)
    firstFromEnd = all.count
    add(.end)
    end = all.count
  }
}
