/// The probability that all of `servers` are busy when arrivals that find them so are lost (Erlang B).
///
/// Holds for any distribution of service.
///
/// - Parameters:
///   - servers: how many there are, at least 0.
///   - offered: arrivals per mean service time, in erlangs, positive.
/// - Returns: the share of arrivals lost, in 0...1.
///
/// Source: A. K. Erlang, 1917; the recursion is in R. Cooper, Introduction to Queueing Theory, 2nd edition, 1981, chapter 3.
public func erlangB(servers: Int, offered: Double) -> Double {
  var blocking = 1.0
  for count in stride(from: 1, through: servers, by: 1) {
    blocking = offered * blocking / (Double(count) + offered * blocking)
  }
  return blocking
}

/// The probability of waiting in M/M/c, first come first served (Erlang C).
///
/// - Precondition: `offered` is less than `servers`.
///
/// Source: R. Cooper, Introduction to Queueing Theory, 2nd edition, 1981, chapter 3.
public func erlangC(servers: Int, offered: Double) -> Double {
  precondition(offered < Double(servers), "\(offered) erlangs on \(servers) servers have no steady state.")
  let blocking = erlangB(servers: servers, offered: offered)
  return blocking / (1 - offered / Double(servers) * (1 - blocking))
}

/// The mean wait in M/M/c before service, over all arrivals, in the time unit of the rates.
///
/// Source: R. Cooper, Introduction to Queueing Theory, 2nd edition, 1981, chapter 3.
public func meanWait(servers: Int, arrivalRate: Double, serviceRate: Double) -> Double {
  erlangC(servers: servers, offered: arrivalRate / serviceRate) / (Double(servers) * serviceRate - arrivalRate)
}

/// What M/M/c with exponential patience tends to (Erlang A).
public struct ErlangA: Sendable {
  /// The share of arrivals that leave before service.
  public let abandoned: Double
  /// The share of arrivals that find all servers busy.
  public let delayed: Double
  /// The mean number of people in line.
  public let meanInLine: Double
  /// The mean time in line over all arrivals, those who leave included.
  public let meanWait: Double

  /// The steady state, summed over the states of the birth and death process until they no longer count.
  ///
  /// - Precondition: rates are positive and `servers` is at least 1.
  ///
  /// Source: C. Palm, 1957; A. Mandelbaum and S. Zeltyn, "Service engineering in action: the Palm/Erlang-A queue", 2007.
  public init(servers: Int, arrivalRate: Double, serviceRate: Double, abandonmentRate: Double) {
    var weight = 1.0
    var total = 1.0
    var busy = 0.0
    var inLine = 0.0
    var count = 0
    while count < servers || weight > total * 1e-18 {
      count += 1
      let waiting = Double(max(0, count - servers))
      weight *= arrivalRate / (Double(min(count, servers)) * serviceRate + waiting * abandonmentRate)
      total += weight
      if count >= servers { busy += weight }
      inLine += waiting * weight
    }
    delayed = busy / total
    meanInLine = inLine / total
    meanWait = meanInLine / arrivalRate
    abandoned = abandonmentRate * meanInLine / arrivalRate
  }
}
