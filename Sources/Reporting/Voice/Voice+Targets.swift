internal import Experiments
internal import InsertionPolicy

/// Targets, and what is said of them.
extension Voice {
  /// A target, such as *au moins 1 300*.
  func voted(_ value: String, _ direction: Indicator.Direction) -> String {
    switch direction {
    case .atLeast: say(fr: "au moins \(value)", en: "at least \(value)")
    case .atMost: say(fr: "au plus \(value)", en: "at most \(value)")
    case .neutral: value
    }
  }

  /// Which side of a target is meant, in a column of its own.
  func sense(_ direction: Indicator.Direction) -> String {
    switch direction {
    case .atLeast: say(fr: "au moins", en: "at least")
    case .atMost: say(fr: "au plus", en: "at most")
    case .neutral: say(fr: "ni l'un ni l'autre", en: "neither")
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: say(fr: "presque sûre", en: "almost certain")
    case .likely: say(fr: "probable", en: "likely")
    case .open: say(fr: "indécise", en: "open")
    case .unlikely: say(fr: "peu probable", en: "unlikely")
    case .almostExcluded: say(fr: "presque exclue", en: "almost excluded")
    case .cannotSay: say(fr: "non jugée", en: "not judged")
    }
  }

  /// How many futures reach a target, in a table.
  func evidence(reached: Int, count: Int, interval: String) -> String {
    say(
      fr: "\(self.count(reached)) sur \(self.count(count)) (intervalle à\u{A0}95 % : \(interval))",
      en: "\(self.count(reached)) of \(self.count(count)) (95% interval \(interval))")
  }

  /// How many futures reach a target, in a sentence.
  func evidenceInSentence(reached: Int, count: Int, interval: String) -> String {
    say(
      fr: "\(self.count(reached)) \(plural(reached, "futur", "futurs")) sur \(self.count(count)) (intervalle à 95 % : "
        + "\(interval))",
      en: "\(self.count(reached)) \(plural(reached, "future", "futures")) of \(self.count(count)) (95% interval "
        + "\(interval))")
  }

  /// What is expected: the mean, and what nine futures out of ten stay within.
  func expected(_ mean: String, spread: String?) -> String {
    say(
      fr: "\(mean) en moyenne" + (spread.map { ", \($0) dans neuf futurs sur dix" } ?? ""),
      en: "\(mean) on average" + (spread.map { ", \($0) in nine futures out of ten" } ?? ""))
  }

  /// The same in few words.
  func expectedBriefly(_ mean: String, spread: String?) -> String {
    say(fr: "attendu ", en: "expected ") + mean + (spread.map { " (\($0))" } ?? "")
  }

  /// What nine futures out of ten stay within, in brackets behind a mean.
  func inNineOfTen(_ spread: String) -> String {
    say(fr: " (\(spread) dans neuf futurs sur dix)", en: " (\(spread) in nine futures out of ten)")
  }
}
