#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@testable import InsertionPolicy

extension PassProbability {
  /// The probability that the criterion is met after the meeting with the SLAI.
  ///
  /// Met are: a control that reaches the threshold; and one that misses it by at most the margin of the review, when what
  /// the review leaves reaches it. The joint law of the control and the review of a professional is exact given the
  /// effects; a body's is the product of their Fourier transforms, summed over the rectangle of scores that pass. The
  /// error is that of ``control(quality:professionals:)``.
  ///
  /// - Parameters:
  ///   - quality: Expected score of the contracts of the body, out of 10.
  ///   - professionals: Kind of contract of each professional, at least one.
  /// - Returns: From 0 to 1, at least ``control(quality:professionals:)``.
  /// - Precondition: There is a professional.
  /// - Complexity: grows with the square of the number of professionals.
  func afterReview(quality: Double, professionals: [CERGrid]) -> Double {
    let passed = control(quality: quality, professionals: professionals)
    let contracts = professionals.count * rules.contractsPerProfessional
    let least = PanelScore.least(contracts: contracts, threshold: rules.threshold)
    let from = PanelScore.least(contracts: contracts, threshold: rules.threshold - rules.reviewMargin)
    guard from < least, rules.restored > 0 else { return passed }

    let transform = Transform(size: CERGrid.fullMarks * contracts + 1)
    let groups = CERGrid.allCases.compactMap { grid -> (law: Square, count: Int)? in
      let count = professionals.count { $0 == grid }
      return count > 0 ? (professional(quality: quality, grid), count) : nil
    }
    let passing = (0..<transform.size).map { transform.indicator(from: least, to: transform.size, at: $0) }
    var sum = 0.0
    // The laws are real and the size is odd, so frequencies j and size - j give the same.
    for j in 0...transform.size / 2 {
      let rows = groups.map { transform.rows(of: $0.law, at: j) }
      let missed = transform.indicator(from: from, to: least, at: j)
      var line = 0.0
      for k in 0..<transform.size {
        var value = missed * passing[k]
        for (group, row) in zip(groups, rows) {
          let one = transform.value(of: row, at: k)
          for _ in 0..<group.count { value = value * one }
        }
        line += value.real
      }
      sum += j == 0 ? line : 2 * line
    }
    let size = Double(transform.size)
    return min(1, max(passed, passed + sum / (size * size)))
  }

  /// The joint law of the control and the review of the contracts of one professional.
  private func professional(quality: Double, _ grid: CERGrid) -> Square {
    var law = Square(side: CERGrid.fullMarks * rules.contractsPerProfessional + 1)
    eachProfessional(quality: quality, grid, misjudged) { polynomial, terms, weight in
      let contract = Square(side: ScorePolynomial.scores, values: polynomial.both(terms))
      var sum = contract
      for _ in 1..<rules.contractsPerProfessional { sum = sum.convolved(with: contract) }
      for place in law.values.indices { law.values[place] += weight * sum.values[place] }
    }
    return law
  }
}

/// Probabilities of control c and review r, at c × side + r; those with r below c are 0.
private struct Square {
  let side: Int
  var values: [Double]

  init(side: Int) { self.init(side: side, values: [Double](repeating: 0, count: side * side)) }

  init(side: Int, values: [Double]) {
    self.side = side
    self.values = values
  }

  /// The law of a sum of two independent pairs.
  func convolved(with other: Square) -> Square {
    var sum = Square(side: side + other.side - 1)
    for control in 0..<other.side {
      for reviewed in control..<other.side {
        let weight = other.values[control * other.side + reviewed]
        guard weight > 0 else { continue }
        for row in 0..<side {
          let target = (row + control) * sum.side + reviewed
          for column in row..<side { sum.values[target + column] += weight * values[row * side + column] }
        }
      }
    }
    return sum
  }
}

private struct Complex {
  var real: Double
  var imaginary: Double

  static func + (left: Complex, right: Complex) -> Complex {
    Complex(real: left.real + right.real, imaginary: left.imaginary + right.imaginary)
  }

  static func * (left: Complex, right: Complex) -> Complex {
    Complex(
      real: left.real * right.real - left.imaginary * right.imaginary,
      imaginary: left.real * right.imaginary + left.imaginary * right.real)
  }
}

/// The discrete Fourier transform over so many scores.
private struct Transform {
  let size: Int
  /// e^(-2πi t / size).
  private let turns: [Complex]

  init(size: Int) {
    self.size = size
    turns = (0..<size).map { t in
      let angle = -2 * Double.pi * Double(t) / Double(size)
      return Complex(real: cos(angle), imaginary: sin(angle))
    }
  }

  /// The transform over controls at frequency j, one number for each review.
  func rows(of law: Square, at j: Int) -> [Complex] {
    (0..<law.side).map { reviewed in
      (0...reviewed).reduce(Complex(real: 0, imaginary: 0)) { sum, control in
        let turn = turns[j * control % size]
        let part = law.values[control * law.side + reviewed]
        return Complex(real: sum.real + part * turn.real, imaginary: sum.imaginary + part * turn.imaginary)
      }
    }
  }

  /// The transform over reviews at frequency k, by Horner's rule.
  func value(of row: [Complex], at k: Int) -> Complex {
    let turn = turns[k]
    var sum = Complex(real: 0, imaginary: 0)
    for index in row.indices.reversed() { sum = sum * turn + row[index] }
    return sum
  }

  /// The sum of e^(2πi j s / size) over scores s, from the first up to the second, excluded.
  func indicator(from: Int, to: Int, at j: Int) -> Complex {
    (from..<to).reduce(Complex(real: 0, imaginary: 0)) { sum, score in
      let turn = turns[j * score % size]
      return Complex(real: sum.real + turn.real, imaginary: sum.imaginary - turn.imaginary)
    }
  }
}
