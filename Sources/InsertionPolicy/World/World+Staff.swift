internal import DiscreteEvents
internal import Glibc
internal import Quantities
internal import Stochastics

/// Référents by date: hiring plans, departures, vacancies, and what they make of places and diaries.
extension World {
  /// Agents of a structure: whole ones, and what is left for one more.
  struct Team {
    let whole: Int
    /// FTE of the last agent where it is less than the others', else 0.
    let part: Double

    var agents: Int { part > 0 ? whole + 1 : whole }

    init(fte: Double, perAgent: Double) {
      // Twelve times 0.8 must not leave a part of 1e-16.
      whole = Int((fte / perAgent + 1e-9).rounded(.down))
      let rest = fte - Double(whole) * perAgent
      part = rest > 1e-9 ? rest : 0
    }
  }

  /// The team that a number of FTE makes in a structure.
  private func team(_ structure: Int, fte: Double) -> Team {
    Team(fte: fte, perAgent: layout.scenario.structures[structure].ftePerAgent.count)
  }

  /// FTE at work in a structure.
  func fte(_ structure: Int) -> Double {
    guard vacantPosts[structure] > 0 || partPostIsVacant[structure] else { return posts[structure] }
    let perAgent = layout.scenario.structures[structure].ftePerAgent.count
    let team = Team(fte: posts[structure], perAgent: perAgent)
    let whole = Double(max(0, team.whole - vacantPosts[structure])) * perAgent
    return partPostIsVacant[structure] ? whole : whole + team.part
  }

  /// Posts planned for a structure on a day.
  func plannedPosts(_ structure: Int, on day: Int) -> Double {
    let date = layout.timeline.date(ofDay: day)
    return layout.scenario.structures[structure].posts.last { $0.from <= date }?.fte.count ?? 0
  }

  /// The plan's next step for a structure has come.
  mutating func planChanges(_ structure: Int) {
    posts[structure] = plannedPosts(structure, on: now.day)
    staffChanged(structure)
  }

  /// Schedules every planned change and the first possible departure of a structure.
  mutating func scheduleStaff(_ structure: Int) {
    for step in layout.scenario.structures[structure].posts {
      let time = layout.timeline.instant(of: step.from)
      guard time > .start && time < layout.timeline.horizon else { continue }
      calendar.post(.postsChange(structure: UInt32(structure)), at: time, rank: Rank.staff)
    }
    scheduleDeparture(structure)
  }

  /// Departures are thinned from the rate of the largest plan, so that a référent more leaves the others' dates alone.
  ///
  /// An agent in part leaves as often as a whole one: turnover is counted in people.
  private mutating func scheduleDeparture(_ structure: Int) {
    guard !layout.scenario.structures[structure].isFixed else { return }
    let rate = layout.scenario.staff.departuresPerYear / 365.25 * Double(largestTeam(structure))
    guard rate > 0 else { return }
    let chance = streams.uniform(
      Purpose.departure.rawValue, entity: UInt32(structure), occurrence: departureCounts[structure])
    let time = now + Days(-log(chance) / rate)
    guard time < layout.timeline.horizon else { return }
    calendar.post(.departure(structure: UInt32(structure)), at: time, rank: Rank.staff)
  }

  private func largestTeam(_ structure: Int) -> Int {
    layout.scenario.structures[structure].posts.reduce(0) { max($0, team(structure, fte: $1.fte.count).agents) }
  }

  /// An agent leaves, with the probability that the post is filled; the post, whole or in part, stays vacant for a while.
  mutating func mayDepart(_ structure: Int) {
    let number = departureCounts[structure]
    departureCounts[structure] += 1
    defer { scheduleDeparture(structure) }
    let chance = streams.uniform(Purpose.departureKept.rawValue, entity: UInt32(structure), occurrence: number)
    let team = team(structure, fte: posts[structure])
    let isPartAtWork = team.part > 0 && !partPostIsVacant[structure]
    let atWork = max(0, team.whole - vacantPosts[structure]) + (isPartAtWork ? 1 : 0)
    let largest = Double(largestTeam(structure))
    guard chance < Double(atWork) / largest, let vacancy = layout.vacancy else { return }
    // The first slice of chance is the part post's, so that a whole agent more leaves it where it is.
    let isPart = isPartAtWork && chance < 1 / largest
    if isPart { partPostIsVacant[structure] = true } else { vacantPosts[structure] += 1 }
    staffChanged(structure)
    var draws = streams.draws(Purpose.vacancy.rawValue, entity: UInt32(structure), occurrence: number)
    let filled = now + Days(layout.laws.sample(vacancy, using: &draws))
    guard filled < layout.timeline.horizon else { return }
    let recruited: WorldEvent =
      isPart ? .partPostRecruited(structure: UInt32(structure)) : .recruited(structure: UInt32(structure))
    calendar.post(recruited, at: filled, rank: Rank.staff)
  }

  /// A vacant whole post is filled.
  mutating func recruited(_ structure: Int) {
    vacantPosts[structure] -= 1
    staffChanged(structure)
  }

  /// The vacant post of less than a whole agent is filled.
  mutating func partPostRecruited(_ structure: Int) {
    partPostIsVacant[structure] = false
    staffChanged(structure)
  }

  /// Places or diaries follow the FTE at work.
  mutating func staffChanged(_ structure: Int) {
    label?.staff(structure, in: &self)
    switch layout.scenario.structures[structure].work {
    case .diagnostic, .validation: setDiaries(of: layout.scenario.structures[structure].territory, from: now.day)
    case .programme: setPlaces(layout.offerOfStructure[structure])
    }
  }

  /// Interviews and validations per day in a territory follow its FTE less absence.
  mutating func setDiaries(of territory: Int, from day: Int) {
    guard let rules = layout.scenario.orientation else { return }
    let rate = (diagnostics: fteAtWork(.diagnostic, territory), validations: fteAtWork(.validation, territory))
    diagnosticBooks[territory].setRate(rate.diagnostics * rules.diagnosticsPerFTE, from: day)
    validationBooks[territory].setRate(rate.validations * rules.validationsPerFTE, from: day)
  }

  private func fteAtWork(_ work: Structure.Work, _ territory: Int) -> Double {
    var total = 0.0
    for structure in layout.scenario.structures.indices
    where layout.scenario.structures[structure].work == work
      && layout.scenario.structures[structure].territory == territory
    {
      total += fte(structure)
    }
    return total * layout.scenario.staff.absence.complement.value
  }

  /// An offer's places follow its FTE: new places are given out, people in places that vanished wait for another.
  mutating func setPlaces(_ offer: Int) {
    offers[offer].accrue(until: now)
    let before = offers[offer].fte
    offers[offer].fte = entitledFTE(offer)
    let programme = offers[offer].programme
    let territory = offers[offer].territory
    seen.move(Observations.index(.fte, programme), by: offers[offer].fte - before, column: territory, at: now)
    if layout.programmes[programme].paid.contains(.capacity) { mayServeHeldBack = true }
    guard layout.programmes[programme].limited else { return }
    let places =
      offers[offer].isClosing
      ? offers[offer].memberCount : offers[offer].entitledPlaces(now: now, yearEnd: yearEnd, yearDays: yearDays)
    setCapacity(offer, places)
    displaceOverload(offer)
    serve(offer)
  }

  /// Gives an offer so many places, and says so to who observes.
  mutating func setCapacity(_ offer: Int, _ places: Int) {
    let change = places - offers[offer].pool.capacity
    offers[offer].pool.setCapacity(places)
    let programme = offers[offer].programme
    let territory = offers[offer].territory
    seen.move(Observations.index(.places, programme), by: Double(change), column: territory, at: now)
    updateGap(programme, territory)
  }

  /// FTE that may take people: none without funding, and those whom the people left occupy where places are closing.
  private func entitledFTE(_ offer: Int) -> Double {
    let structure = offers[offer].structure
    if offers[offer].isClosing, let load = offers[offer].load {
      return min(fte(structure), Double(offers[offer].memberCount) / load.ceiling)
    }
    return label?.isFunded(structure) == false ? 0 : fte(structure)
  }
}
