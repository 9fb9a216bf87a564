/// The path of `reference` as the file at `path` means it: beside it, with `.` and `..` taken out.
func resolved(_ reference: String, beside path: String) -> String {
  let isAbsolute = reference.hasPrefix("/")
  var steps = isAbsolute ? [] : path.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
  for step in reference.split(separator: "/", omittingEmptySubsequences: true) where step != "." {
    if step == "..", let last = steps.last, last != ".." {
      steps.removeLast()
    } else {
      steps.append(String(step))
    }
  }
  let startsAtRoot = isAbsolute || path.hasPrefix("/")
  return (startsAtRoot ? "/" : "") + steps.joined(separator: "/")
}
