public import InsertionPolicy
internal import Quantities

/// A scenario with the files it came from and what they say of how it is to be simulated.
public struct LoadedScenario: Sendable {
  /// A file that was read.
  public struct File: Hashable, Sendable {
    /// The file, as the person named it or as another file named it.
    public var path: String
    /// The file from the folder of the one asked for, such as `../reference.yaml`: the same from wherever it is read.
    ///
    /// A file that another one names by an absolute path keeps it.
    public var name: String
    /// What was in it.
    public var bytes: [UInt8]

    /// The file's path, where the one asked for lies in the folder of this name; empty for no folder.
    public func path(in folder: String) -> String {
      resolved(name, beside: folder.isEmpty ? "" : "\(folder)/here")
    }
  }

  /// How well an indicator must be known before a run may stop: half the width of a 95 % interval.
  public enum Precision: Hashable, Sendable {
    /// Of the mean over the whole period, in the unit of the indicator.
    case mean(indicator: String, halfWidth: Double)
    /// Of the mean over the whole period, in percent of it.
    case relativeMean(indicator: String, percent: Double)
    /// Of the probability of reaching each target promised for the indicator, from 0 to 1.
    case probability(indicator: String, halfWidth: Double)
  }

  /// The scenario.
  public var scenario: Scenario
  /// Every file read, the first being the one asked for.
  public var files: [File]
  /// How many replications the scenario asks for, or nil.
  public var replications: Int?
  /// What must be known before a run of the scenario may stop, in the order of the file; empty where it asks for nothing.
  public var precisions: [Precision]
  /// The seed the scenario asks for, or nil.
  public var seed: UInt64?
  /// What a reader should know, in the order of the file.
  public var remarks: [Remark]
  /// What the scenario asks to have held against it, or nil.
  public var variants: RequestedVariants?
  /// What the scenario is to be fitted to, or nil.
  public var calibration: RequestedCalibration? = nil

  /// SHA-256 of the content of all files in the order read, each with its length, in 64 hexadecimal digits.
  ///
  /// The same content gives the same digest wherever the files lie.
  public var digest: String { Self.digest(of: files.map(\.bytes)) }

  /// SHA-256 of some contents in order, each with its length, in 64 hexadecimal digits.
  public static func digest(of contents: [[UInt8]]) -> String {
    var digest = SHA256()
    for bytes in contents {
      let length = UInt64(bytes.count)
      digest.update((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) })
      digest.update(bytes)
    }
    return digest.finish()
  }
}
