import Foundation
public import InsertionPolicy
public import ScenarioFiles

/// What is asked of scenario files without simulating anything.
public enum Scenarios {
  /// Reads and checks a scenario; nothing is written.
  ///
  /// - Throws: `ScenarioProblems` with every problem.
  public static func check(_ path: String, files: any FileProvider = FilesOnDisk()) throws(ScenarioProblems)
    -> LoadedScenario
  {
    try ScenarioReader(files: files).read(path: path)
  }

  /// The YAML files of a folder and of those below it, in order of path; `nil` where there is no such folder.
  public static func files(in folder: String) -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let names = try? FileManager.default.subpathsOfDirectory(atPath: folder)
    else { return nil }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { prefix + $0 }
  }

  /// The scenarios of a folder and of those below it, in order of path; `nil` where there is no such folder.
  public static func list(in folder: String) -> [ListedScenario]? {
    files(in: folder)?.map { path in
      do throws(ScenarioProblems) {
        let scenario = try check(path).scenario
        return ListedScenario(
          path: path, content: .success(ListedScenario.Content(name: scenario.name, summary: scenario.summary)))
      } catch {
        return ListedScenario(path: path, content: .failure(error))
      }
    }
  }

  /// The indicators of a scenario.
  ///
  /// - Throws: `ScenarioProblems` with every problem.
  public static func indicators(of path: String) throws(ScenarioProblems) -> [Indicator] {
    IndicatorCatalogue(try check(path).scenario).indicators
  }
}

/// A scenario file found in a folder.
public struct ListedScenario: Sendable {
  /// The file, below the folder that was searched.
  public var path: String
  /// Its scenario's name and summary, or what is wrong with it.
  public var content: Result<Content, ScenarioProblems>

  /// What a list says of a scenario that can be run.
  public struct Content: Hashable, Sendable {
    /// The scenario's name.
    public var name: Bilingual
    /// One paragraph on it.
    public var summary: Bilingual
  }
}
