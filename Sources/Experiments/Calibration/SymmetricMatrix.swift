/// A small symmetric matrix with a positive diagonal, for covariances of a few parameters or figures.
struct SymmetricMatrix: Hashable, Sendable {
  /// Rows and columns.
  let size: Int
  private var values: [Double]

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
  }

  /// An entry; setting one sets its mirror image.
  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set {
      values[row * size + column] = newValue
      values[column * size + row] = newValue
    }
  }

  /// The covariance of some vectors under weights that sum to one, about a mean.
  init(of vectors: [[Double]], weights: [Double], mean: [Double]) {
    self.init(size: mean.count)
    for (vector, weight) in zip(vectors, weights) {
      for row in 0..<size {
        for column in 0...row {
          self[row, column] += weight * (vector[row] - mean[row]) * (vector[column] - mean[column])
        }
      }
    }
  }

  /// The matrix with every entry multiplied.
  func scaled(by factor: Double) -> Self {
    var scaled = self
    scaled.values = values.map { $0 * factor }
    return scaled
  }

  /// The matrix with something added to each entry of the diagonal.
  func adding(toDiagonal addition: (Int) -> Double) -> Self {
    var sum = self
    for place in 0..<size { sum[place, place] += addition(place) }
    return sum
  }

  /// The lower triangle whose product with its mirror image is this matrix; `nil` where the matrix is not positive.
  var root: LowerTriangle? {
    var root = LowerTriangle(size: size)
    for row in 0..<size {
      for column in 0...row {
        var rest = self[row, column]
        for place in 0..<column { rest -= root[row, place] * root[column, place] }
        if row == column {
          // A diagonal that subtraction has used up to the last digits is that of a flat direction.
          guard rest > self[row, row] * 1e-12 else { return nil }
          root[row, row] = rest.squareRoot()
        } else {
          root[row, column] = rest / root[column, column]
        }
      }
    }
    return root
  }

  /// The inverse; `nil` where there is none.
  var inverse: Self? {
    guard let root else { return nil }
    var inverse = Self(size: size)
    for column in 0..<size {
      let solved = root.solved((0..<size).map { $0 == column ? 1 : 0 })
      for row in 0...column { inverse[row, column] = solved[row] }
    }
    return inverse
  }
}

/// The square root of a covariance.
struct LowerTriangle: Hashable, Sendable {
  /// Rows and columns.
  let size: Int
  private var values: [Double]

  /// A triangle of zeros.
  init(size: Int) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
  }

  /// An entry.
  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// The triangle times a vector: independent numbers become numbers with the covariance.
  func times(_ vector: [Double]) -> [Double] {
    (0..<size).map { row in (0...row).reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }

  /// The vector that the triangle turns into this one.
  func whitened(_ vector: [Double]) -> [Double] {
    var solved = vector
    for row in 0..<size {
      for column in 0..<row { solved[row] -= self[row, column] * solved[column] }
      solved[row] /= self[row, row]
    }
    return solved
  }

  /// The vector that the triangle times its mirror image turns into this one.
  func solved(_ vector: [Double]) -> [Double] {
    var solved = whitened(vector)
    for row in (0..<size).reversed() {
      for below in row + 1..<size { solved[row] -= self[below, row] * solved[below] }
      solved[row] /= self[row, row]
    }
    return solved
  }
}
