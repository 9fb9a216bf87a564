import Experiments
import InsertionPolicy
import ScenarioFiles

extension ScenarioTemplate {
  /// Reads a scenario for an experiment.
  ///
  /// - Throws: ``WorkbenchError/scenario(_:)`` with every problem.
  static func read(
    _ path: String, under overlays: [String] = [], of base: String = "", files: any FileProvider
  ) throws(WorkbenchError) -> ScenarioTemplate {
    do throws(ScenarioProblems) {
      return try ScenarioTemplate(path, under: overlays, of: base, files: files)
    } catch { throw .scenario(error) }
  }

  /// The scenario with its levers where a point puts them.
  func scenario(_ paths: [String], at point: Point) throws(ScenarioProblems) -> Scenario {
    try scenario(setting: zip(paths, point.values).map { (path: $0, value: $1) })
  }

  /// Whether the scenario stands with its levers at a point.
  ///
  /// - Throws: ``WorkbenchError/scenario(_:)`` with what is wrong there.
  func check(_ paths: [String], at point: Point) throws(WorkbenchError) {
    do throws(ScenarioProblems) {
      _ = try scenario(paths, at: point)
    } catch { throw .scenario(error) }
  }
}
