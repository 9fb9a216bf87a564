import Stochastics

/// A law and what an independent implementation says of it.
///
/// Source: SciPy 1.17.1; residual values by `scipy.integrate.quad` of 1 − F.
struct LawCase: Sendable {
  let name: String
  let law: Law
  let mean: Double
  let variance: Double
  /// P(X ≤ place).
  let cdf: (place: Double, value: Double)
  let residualMean: Double
  /// P(residual ≤ place).
  let residualCDF: (place: Double, value: Double)

  static func all() throws -> [LawCase] {
    [
      LawCase(
        name: "uniform", law: try .uniform(low: 2, high: 6),
        mean: 4.0, variance: 1.3333333333333333,
        cdf: (4.4, 0.6000000000000001), residualMean: 2.1666666666666665,
        residualCDF: (2.4, 0.595)),
      LawCase(
        name: "exponential", law: try .exponential(mean: 12),
        mean: 12.0, variance: 144.0,
        cdf: (13.200000000000001, 0.6671289163019205), residualMean: 12.0,
        residualCDF: (7.199999999999999, 0.45118836390597356)),
      LawCase(
        name: "gamma", law: try .gamma(mean: 10, shape: 2.5),
        mean: 10.0, variance: 40.0,
        cdf: (11.0, 0.642054119149042), residualMean: 7.0,
        residualCDF: (6.0, 0.534989269884026)),
      LawCase(
        name: "gamma small", law: try .gamma(mean: 10, shape: 0.4),
        mean: 10.0, variance: 250.0,
        cdf: (11.0, 0.721393130346065), residualMean: 17.5,
        residualCDF: (6.0, 0.33746822490046247)),
      LawCase(
        name: "erlang", law: try .erlang(mean: 8, stages: 4),
        mean: 8.0, variance: 16.0,
        cdf: (8.8, 0.640552227211231), residualMean: 5.0,
        residualCDF: (4.8, 0.5631023369581893)),
      LawCase(
        name: "weibull", law: try .weibull(shape: 0.858, scale: 111),
        mean: 120.06620963706048, variance: 19730.42743002823,
        cdf: (132.07283060076654, 0.6867757731423392), residualMean: 142.1978849413888,
        residualCDF: (72.03972578223629, 0.4217010777062123)),
      LawCase(
        name: "weibull steep", law: try .weibull(shape: 3, scale: 20),
        mean: 17.859590231384978, variance: 42.133153947391655,
        cdf: (19.645549254523477, 0.612395227743751), residualMean: 10.109361763121788,
        residualCDF: (10.715754138830986, 0.5779073644940308)),
      LawCase(
        name: "logNormal", law: try .logNormal(mean: 30, standardDeviation: 40),
        mean: 30.0, variance: 1599.999999999999,
        cdf: (33.0, 0.7256397975214834), residualMean: 41.66666666666665,
        residualCDF: (18.0, 0.4560638242875489)),
      LawCase(
        name: "triangular", law: try .triangular(low: 5, mode: 8, high: 20),
        mean: 11.0, variance: 10.500000000000002,
        cdf: (12.100000000000001, 0.6532777777777778), residualMean: 5.9772727272727275,
        residualCDF: (6.6, 0.5972417508417508)),
      LawCase(
        name: "pert", law: try .pert(low: 5, mode: 8, high: 20),
        mean: 9.5, variance: 6.75,
        cdf: (10.450000000000001, 0.6678788498121868), residualMean: 5.105263157894737,
        residualCDF: (5.7, 0.59909082445626)),
      LawCase(
        name: "beta", law: try .beta(low: 10, high: 30, alpha: 2, beta: 3.5),
        mean: 17.272727272727273, variance: 14.24030514939606,
        cdf: (19.000000000000004, 0.682278469002686), residualMean: 9.048582995951419,
        residualCDF: (10.363636363636363, 0.5999821429975382)),
      LawCase(
        name: "mixture",
        law: try .mixture([
          .init(weight: 0.803, law: try .exponential(mean: 1.12)),
          .init(weight: 0.197, law: try .exponential(mean: 10.2)),
        ]),
        mean: 2.90876, variance: 34.545441662399995,
        cdf: (3.1996360000000004, 0.8099097193274042), residualMean: 7.39255325293252,
        residualCDF: (1.745256, 0.35274596875441183)),
      LawCase(
        name: "truncated gamma", law: try .gamma(mean: 10, shape: 2.5).truncated(low: 3, high: 25),
        mean: 10.141473327538804, variance: 25.446603395610865,
        cdf: (11.155620660292685, 0.6371551098552968), residualMean: 6.325317855957303,
        residualCDF: (6.084883996523282, 0.5639041076297566)),
      LawCase(
        name: "truncated weibull", law: try .weibull(shape: 0.858, scale: 111).truncated(low: 7, high: 365),
        mean: 102.60978890694608, variance: 7412.59994345753,
        cdf: (112.8707677976407, 0.6460474913239224), residualMean: 87.42522966915021,
        residualCDF: (61.56587334416764, 0.47119225182537977)),
      LawCase(
        name: "truncated triangular", law: try .triangular(low: 5, mode: 8, high: 20).truncated(low: 6, high: 12),
        mean: 9.095238095238098, variance: 2.5147392290249115,
        cdf: (10.004761904761908, 0.6794215662455464), residualMean: 4.68586387434555,
        residualCDF: (5.457142857142859, 0.6)),
      LawCase(
        name: "shifted logNormal", law: try .logNormal(mean: 30, standardDeviation: 40).shifted(by: 15),
        mean: 45.0, variance: 1599.999999999999,
        cdf: (49.50000000000001, 0.7401010254045696), residualMean: 40.277777777777764,
        residualCDF: (27.0, 0.5608834443974677)),
    ]
  }
}
