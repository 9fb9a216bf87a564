/// The known word that a misspelt one most likely means, or nil when none is close.
///
/// Close means at most one edit per three letters, and at least one; the first of equals wins. An edit is a letter put
/// in, left out, changed, or two neighbours exchanged.
func nearestSpelling(of word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  guard (1...64).contains(letters.count) else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in known.prefix(Limits.spellings.words) {
    let other = Array(candidate.lowercased().unicodeScalars)
    let allowed = max(1, max(letters.count, other.count) / 3)
    guard other.count <= 64, abs(other.count - letters.count) <= allowed else { continue }
    let distance = editDistance(letters, other)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// The optimal string alignment distance, in time and memory proportional to the product of the lengths.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...right.count)]
  for i in 1...max(1, left.count) where i <= left.count {
    var row = [i]
    for j in 0..<right.count {
      let same = left[i - 1] == right[j]
      var cost = min(rows[i - 1][j] + (same ? 0 : 1), rows[i - 1][j + 1] + 1, row[j] + 1)
      if i > 1, j > 0, left[i - 1] == right[j - 1], left[i - 2] == right[j] {
        cost = min(cost, rows[i - 2][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
