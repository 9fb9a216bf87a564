/// What is said in one language: pages, stories.
protocol Spoken {
  var voice: Voice { get }
}

extension Spoken {
  /// A sentence in the language of the voice.
  func say(fr french: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
    voice.say(fr: french(), en: english())
  }
}
