internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// What is looked at some time after an accompaniment started or ended.
///
/// Chosen: the look is counted at once, in the month in which it will fall. Its day is known then, and its answer depends
/// on the person's address and the number of the accompaniment alone, so nobody has to be kept until that day; it falls
/// whether the accompaniment has lasted or not, and whether the person is still in the system or not. A look after the
/// period is not observed.
extension World {
  /// The accompaniment starts: what is looked at so long after it.
  @inline(__always)
  mutating func lookAfterStart(_ person: Int, _ programme: Int) {
    let stretch = layout.programmes[programme].followUps
    if stretch.start < stretch.firstFromEnd { look(stretch.start..<stretch.firstFromEnd, person, programme) }
  }

  /// The accompaniment ends: what is looked at so long after it.
  @inline(__always)
  mutating func lookAfterEnd(_ person: Int, _ programme: Int) {
    let stretch = layout.programmes[programme].followUps
    if stretch.firstFromEnd < stretch.end { look(stretch.firstFromEnd..<stretch.end, person, programme) }
  }

  private mutating func look(_ followUps: Range<Int>, _ person: Int, _ programme: Int) {
    let lastMonth = layout.timeline.months.count - 1
    var saidYes: UInt32 = 0
    for index in followUps {
      let rule = layout.followUps[index]
      guard rule.among == 0 || saidYes & rule.among != 0 else { continue }
      let isYes = happens(rule.share, .followUp, person, people[person].occurrence(rule.number))
      if isYes { saidYes |= rule.bit }
      let time = rule.months > 0 ? adding(months: rule.months, to: now) : now + Days(Double(rule.days))
      guard time < layout.timeline.horizon else { continue }
      let month = min(lastMonth, layout.timeline.month(at: time))
      seen.add(to: rule.asked, column: column(person), month: month)
      if isYes { seen.add(to: rule.asked + 1, column: column(person), month: month) }
      tellLater(person, programme, Int(rule.number), isYes, at: time)
    }
  }

  /// Writes down a look that is to come, if anybody asked for stories.
  private mutating func tellLater(_ person: Int, _ programme: Int, _ followUp: Int, _ isYes: Bool, at time: Instant) {
    guard chronicle.isOpen else { return }
    let subject = people[person]
    let structure = subject.hasReferent ? offers[Int(subject.offer)].structure : -1
    var moment = Moment(
      time: time, person: subject.id, happening: isYes ? .followUpYes : .followUpNo,
      territory: Int(subject.territory), programme: programme, structure: structure >= 0 ? structure : nil,
      wait: .nothing)
    moment.followUp = followUp
    chronicle.plan(moment)
  }
}
