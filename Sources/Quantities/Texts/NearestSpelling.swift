/// The known word that a misspelt one most likely means, or nil when none is close.
///
/// Close means at most one edit per three letters, and at least one; the first of equals wins. An edit is a letter put
/// in, left out, changed, or two neighbours exchanged.
package func nearestSpelling(of word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  guard (1...64).contains(letters.count) else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in known.prefix(wordsCompared) {
    let other = Array(candidate.lowercased().unicodeScalars)
    let allowed = max(1, max(letters.count, other.count) / 3)
    guard other.count <= 64, abs(other.count - letters.count) <= allowed else { continue }
    let distance = editDistance(letters, other)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// The most words that a misspelt one is held against.
///
/// Chosen: more than any list that people spell by heart, and soon gone through.
package let wordsCompared = 300

/// The optimal string alignment distance, in time and memory proportional to the product of the lengths.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    row.reserveCapacity(last.count)
    for j in right.indices {
      var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
