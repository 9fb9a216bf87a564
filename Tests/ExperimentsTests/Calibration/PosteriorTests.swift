import Testing

@testable import Experiments

struct PosteriorTests {
  // Weights 1, 2 and 1 of 4: the middles of the three lie at 0.125, 0.5 and 0.875 of the whole.
  @Test func `quantiles of three weighted points are those on paper`() {
    let posterior = Posterior(points: [[10], [30], [20]], weights: [1, 1, 2])
    #expect(posterior.mean(of: 0) == 20)
    #expect(posterior.quantile(0.5, of: 0) == 20)
    #expect(posterior.quantile(0.125, of: 0) == 10)
    #expect(posterior.quantile(0.3125, of: 0) == 15)
    #expect(posterior.quantile(0.01, of: 0) == 10)
    #expect(posterior.quantile(0.99, of: 0) == 30)
    // 1 / (1/16 + 4/16 + 1/16)
    #expect(abs(posterior.effectiveSampleSize - 16.0 / 6) < 1e-12)
    // (100 + 100) / 4
    #expect(abs(posterior.standardDeviation(of: 0) - 50.0.squareRoot()) < 1e-12)
  }

  // Without the middle one, 10 and 30 stand at 0.125 and 0.625 of the whole: half lies three quarters of the way.
  @Test func `a point without weight moves no quantile`() {
    let posterior = Posterior(points: [[10], [20], [30]], weights: [1, 0, 3])
    #expect(posterior.quantile(0.5, of: 0) == 25)
  }

  @Test func `points are drawn as often as their weights say`() {
    let posterior = Posterior(points: [[1], [2], [3]], weights: [1, 2, 1])
    #expect(posterior.drawn(8, chance: 0.5).map { $0.values[0] } == [1, 1, 2, 2, 2, 2, 3, 3])
  }

  @Test func `numbers that go together have a correlation of one, and one that stays none`() {
    let posterior = Posterior(points: [[1, 2, 5], [2, 4, 5], [3, 6, 5]], weights: [1, 1, 1])
    #expect(abs(posterior.correlation(0, 1) - 1) < 1e-12)
    #expect(posterior.correlation(0, 2) == 0)
    #expect(posterior.correlation(2, 2) == 1)
  }

  @Test func `normal scores cover a range evenly and come back`() {
    let prior = PaperTask.prior(100...200)
    #expect(prior.value(atScore: 0) == 150)
    #expect(abs(prior.value(atScore: 1.6448536269514722) - 195) < 1e-9)
    for value in stride(from: 101.0, to: 200, by: 7) {
      #expect(abs(prior.value(atScore: prior.score(of: value)) - value) < 1e-9)
    }
    #expect(PaperTask.prior(0...10, step: 4).value(atScore: 0.9) == 8)
  }

  // [[4, 2], [2, 3]] is the square of [[2, 0], [1, √2]]; its inverse is [[3, -2], [-2, 4]] / 8.
  @Test func `a matrix has the root and the inverse on paper`() throws {
    var matrix = SymmetricMatrix(size: 2)
    matrix[0, 0] = 4
    matrix[0, 1] = 2
    matrix[1, 1] = 3
    let root = try #require(matrix.root)
    #expect(root[0, 0] == 2)
    #expect(root[1, 0] == 1)
    #expect(abs(root[1, 1] - 2.0.squareRoot()) < 1e-12)
    let inverse = try #require(matrix.inverse)
    #expect(abs(inverse[0, 0] - 0.375) < 1e-12)
    #expect(abs(inverse[1, 0] + 0.25) < 1e-12)
    #expect(abs(inverse[1, 1] - 0.5) < 1e-12)
    #expect(zip(root.whitened(root.times([3, -5])), [3, -5]).allSatisfy { abs($0 - $1) < 1e-12 })
    matrix[1, 1] = 1
    #expect(matrix.root == nil)
  }
}
