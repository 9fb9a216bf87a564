extension Report {
  /// The page of a decision experiment: what it is, the answer in sentences, then what bears it out.
  ///
  /// - Parameters:
  ///   - language: Language of every text.
  ///   - kind: What the page is, such as *Comparison of options*.
  ///   - title: What it is about.
  ///   - summary: What was asked, in a sentence.
  ///   - run: How many futures, which period, which seed.
  ///   - answer: The answer in a few sentences.
  ///   - sections: What follows, in order.
  public init(
    experiment language: Language, kind: String, title: String, summary: String, run: String, answer: [String],
    sections: [Section]
  ) {
    self.init(
      language: language, kind: kind, title: title, summary: summary, run: run, answer: answer, precision: "",
      targets: TargetTable(years: [], rows: []), sections: sections)
  }
}
