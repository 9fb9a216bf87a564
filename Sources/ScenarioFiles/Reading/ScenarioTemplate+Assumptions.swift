public import InsertionPolicy

/// A number of a scenario that nobody published, with the range in which it may lie.
public struct AssumedNumber: Hashable, Sendable {
  /// Where it stands; several paths joined by `+` where one assumption serves in several places.
  public var path: String
  /// The number that the file takes, or the mean of the law.
  public var value: Double
  /// The range beside the assumption.
  public var range: ClosedRange<Double>
  /// The reason that the file gives.
  public var reason: String
  /// Why it cannot be moved by itself, such as shares that would no longer sum to one; `nil` where it can.
  public var obstacle: Bilingual?
}

extension ScenarioTemplate {
  /// Every assumption of the scenario whose range is more than a point, in the order of the file.
  ///
  /// Each is tried at both ends of its range: what makes the scenario a wrong one there is told as its obstacle.
  public var assumptions: [AssumedNumber] {
    var found: [AssumedNumber] = []
    var places: [String: Int] = [:]
    for entry in loaded.scenario.provenance {
      guard case .assumption(let reason, let low, let high) = entry.origin, low < high else { continue }
      guard let value = value(at: entry.path) else { continue }
      // One that was written once and is used again by an alias stands in one place.
      if let index = places[entry.place], found[index].reason == reason, found[index].value == value {
        found[index].path += "+\(entry.path)"
        continue
      }
      places[entry.place] = found.count
      found.append(AssumedNumber(path: entry.path, value: value, range: low...high, reason: reason))
    }
    for index in found.indices {
      let number = found[index]
      for end in [number.range.lowerBound, number.range.upperBound] where found[index].obstacle == nil {
        do throws(ScenarioProblems) {
          _ = try scenario(setting: [(number.path, end)])
        } catch {
          found[index].obstacle = error.problems.first?.sentence
        }
      }
    }
    return found
  }
}
