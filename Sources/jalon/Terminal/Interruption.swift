import Dispatch
import Experiments
import Foundation

/// Turns Ctrl-C and a polite kill into a wish to stop; a second one ends the program at once.
final class Interruption {
  private var sources: [any DispatchSourceSignal] = []

  /// Listens until the program ends.
  init(_ cancellation: Cancellation, onFirst: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        cancellation.cancel()
        onFirst()
      }
      source.resume()
      sources.append(source)
    }
  }
}
