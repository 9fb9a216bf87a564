internal import Quantities

/// Writes down what happens to one person, to everybody, or to nobody.
struct Chronicle: Sendable {
  enum Subject: Sendable, Equatable {
    case nobody
    case person(UInt32)
    case everybody
    /// Everybody's waits, without what happened.
    case waits
    /// Bodies that need the label, and no person.
    case bodies
  }

  private(set) var moments: [Moment] = []
  /// Everybody's waits, where they are asked for.
  private(set) var book = WaitBook()
  /// What the one person written about came with.
  private(set) var traits: Story.Traits?
  /// The route that decided for each person, asked for by address alone.
  private var routes: [UInt32: Int] = [:]
  /// Looks at people that are still to come, in the order in which they were planned.
  private var planned: [Moment] = []
  /// What each person waits for since the last moment, asked for by address alone.
  private var waits: [UInt32: Moment.Wait] = [:]
  var subject = Subject.nobody {
    didSet {
      isOpen = subject != .nobody && subject != .bodies
      tellsOfBodies = subject == .bodies
      moments.removeAll()
      clear()
    }
  }
  /// Whether anything is written at all: the one test made in an ordinary run.
  private(set) var isOpen = false
  private(set) var tellsOfBodies = false

  mutating func clear() {
    moments.removeAll(keepingCapacity: true)
    traits = nil
    book.clear()
    planned.removeAll()
    routes.removeAll()
    waits.removeAll()
  }

  /// Notes the route that decided where a person goes, or that none did.
  mutating func note(route: Int?, of person: UInt32) {
    if isOpen { routes[person] = route }
  }

  mutating func write(_ moment: Moment, about person: Person) {
    if case .person(let id) = subject {
      guard id == moment.person else { return }
      if traits == nil { traits = Story.Traits(person) }
    }
    var moment = moment
    if moment.happening == .orientationDecided { moment.route = routes[moment.person] }
    // What is aside changes nothing of what is waited for, nor does what happens at another door beside an accompaniment.
    if moment.happening.isAside || (person.hasReferent && moment.happening.isAtAnotherDoor) {
      moment.wait = waits[moment.person] ?? .nothing
    }
    waits[moment.person] = moment.wait
    if subject == .waits {
      book.write(moment, about: person)
    } else {
      moments.append(moment)
    }
  }

  /// Keeps a look at somebody for its time, after everything else of that time.
  mutating func plan(_ moment: Moment) {
    if case .person(let id) = subject, id != moment.person { return }
    planned.append(moment)
  }

  /// Puts the looks that were planned where they belong, once the future is over; what is waited for then goes on.
  mutating func finish() {
    guard !planned.isEmpty else { return }
    let looks = planned.indices.sorted { (planned[$0].time, $0) < (planned[$1].time, $1) }.map { planned[$0] }
    var merged: [Moment] = []
    merged.reserveCapacity(moments.count + looks.count)
    waits.removeAll()
    var next = 0
    func look(_ moment: Moment) -> Moment {
      var moment = moment
      moment.wait = waits[moment.person] ?? .nothing
      return moment
    }
    for moment in moments {
      while next < looks.count && looks[next].time < moment.time {
        merged.append(look(looks[next]))
        next += 1
      }
      waits[moment.person] = moment.wait
      merged.append(moment)
    }
    merged += looks[next...].map(look)
    moments = merged
    planned.removeAll()
  }
}

extension World {
  /// Writes down what happens to a person, if anybody asked.
  @inline(__always)
  mutating func tell(
    _ person: Int, _ happening: Happening, _ wait: Moment.Wait = .nothing,
    programme: Int? = nil, structure: Int? = nil, route: Int? = nil, consequence: Consequence? = nil,
    ground: Moment.Ground? = nil, hearing: Hearing? = nil, months: Int? = nil, isAtHome: Bool = false,
    other: UInt32? = nil
  ) {
    guard chronicle.isOpen else { return }
    write(person, happening, wait, programme, structure, route, consequence, ground, hearing, months, isAtHome, other)
  }

  @inline(never)
  private mutating func write(
    _ person: Int, _ happening: Happening, _ wait: Moment.Wait, _ programme: Int?, _ structure: Int?, _ route: Int?,
    _ consequence: Consequence?, _ ground: Moment.Ground?, _ hearing: Hearing?, _ months: Int?, _ isAtHome: Bool,
    _ other: UInt32?
  ) {
    let subject = people[person]
    let named = subject.programme == Person.noProgramme ? nil : Int(subject.programme)
    let held = subject.hasReferent ? offers[Int(subject.offer)].structure : -1
    chronicle.write(
      Moment(
        time: now, person: subject.id, happening: happening, territory: Int(subject.territory),
        programme: programme ?? named, structure: structure ?? (held >= 0 ? held : nil), route: route,
        consequence: consequence, ground: ground, hearing: hearing, months: months, wait: wait, isAtHome: isAtHome,
        other: other), about: subject)
  }

  /// What somebody waits for whose accompaniment is over: the place referred to, if there is one.
  @inline(__always)
  func waitAfterEnd(_ person: Int) -> Moment.Wait {
    let referred = people[person].referredTo
    guard referred != Person.noProgramme else { return .cause(.nobody) }
    if people[person].isOnProbationElsewhere { return .cause(.probation) }
    let isUnpaid = people[person].isTurnedAway && layout.programmes[Int(referred)].paid.needMoneyToStart
    return .cause(isUnpaid ? .money : .place)
  }
}

extension Story.Traits {
  fileprivate init(_ person: Person) {
    profile = Int(person.profile)
    attributes = (0..<32).filter { person.attributes & 1 << UInt32($0) != 0 }
    childBorn = person.childBorn == Person.noDay ? nil : Int(person.childBorn)
    born = person.born == Person.noDay ? nil : Int(person.born)
  }
}
