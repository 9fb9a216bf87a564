internal import Quantities

/// Writes down what happens to one person, to everybody, or to nobody.
struct Chronicle: Sendable {
  enum Subject: Sendable, Equatable {
    case nobody
    case person(UInt32)
    case everybody
  }

  private(set) var moments: [Moment] = []
  var subject = Subject.nobody {
    didSet {
      isOpen = subject != .nobody
      moments.removeAll()
    }
  }
  /// Whether anything is written at all: the one test made in an ordinary run.
  private(set) var isOpen = false

  mutating func clear() { moments.removeAll(keepingCapacity: true) }

  mutating func write(_ moment: Moment) {
    if case .person(let id) = subject, id != moment.person { return }
    moments.append(moment)
  }
}

extension World {
  /// Writes down what happens to a person, if anybody asked.
  @inline(__always)
  mutating func tell(
    _ person: Int, _ happening: Happening, _ wait: Moment.Wait = .nothing,
    programme: Int? = nil, structure: Int? = nil, route: Int? = nil, consequence: Consequence? = nil
  ) {
    guard chronicle.isOpen else { return }
    write(person, happening, wait, programme, structure, route, consequence)
  }

  @inline(never)
  private mutating func write(
    _ person: Int, _ happening: Happening, _ wait: Moment.Wait, _ programme: Int?, _ structure: Int?, _ route: Int?,
    _ consequence: Consequence?
  ) {
    let subject = people[person]
    let named = subject.programme == Person.noProgramme ? nil : Int(subject.programme)
    let held = subject.hasReferent ? offers[Int(subject.offer)].structure : -1
    chronicle.write(
      Moment(
        time: now, person: subject.id, happening: happening, territory: Int(subject.territory),
        programme: programme ?? named, structure: structure ?? (held >= 0 ? held : nil), route: route,
        consequence: consequence, wait: wait))
  }
}
