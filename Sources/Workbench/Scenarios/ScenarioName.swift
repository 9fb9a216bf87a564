import Foundation
import RunStore
import ScenarioFiles

/// What a scenario is called in files: that of its folder and its own, the same wherever the folder lies.
struct ScenarioName {
  /// One or two words, such as `pas-de-calais` and `reference`, without what a file name should not have.
  let steps: [String]

  /// Reads the name off a path such as `Scenarios/pas-de-calais/reference.yaml`.
  init(path: String) {
    var steps = path.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    if let file = steps.popLast() {
      let parts = file.split(separator: ".", omittingEmptySubsequences: false)
      steps.append(parts.count > 1 ? parts.dropLast().joined(separator: ".") : file)
    }
    self.steps = steps.suffix(2).map { step in
      String(step.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
    }
  }

  /// Folder and name of a file, such as `pas-de-calais/reference.yaml`, from wherever a person names it.
  static func address(of path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path.split(separator: "/").suffix(2).joined(separator: "/")
  }
}

extension LoadedScenario {
  /// The files as a run keeps them: below the folder that the scenario asked for lies in, and by that folder's name.
  ///
  /// - Parameter path: The scenario asked for, as the person named it.
  /// - Returns: One for each file read, in order.
  func files(of path: String) -> [RunHead.File] {
    let folder = ScenarioName.address(of: path).split(separator: "/").dropLast().joined()
    return files.map { RunHead.File(path: $0.path(in: folder), bytes: $0.bytes) }
  }
}
