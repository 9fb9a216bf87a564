import Experiments
import InsertionPolicy

/// An option of a command, as help shows it and as the command line is checked against it.
struct Option: Sendable {
  /// What may stand after the option's name.
  enum Kind: Sendable {
    /// Nothing: the option is given or not.
    case flag
    /// A whole number within bounds.
    case count(ClosedRange<Int>)
    /// A whole number of 64 bits.
    case seed
    /// One of these words.
    case choice([String])
    /// A precision; the option may be given several times.
    case precision
    /// An indicator with a threshold of its target's probability; the option may be given several times.
    case decision
    /// A path.
    case path(Bilingual)
    /// A path in place of the operand, which may as well stand where the operand does: `list --indicators SCENARIO` and
    /// `list SCENARIO --indicators`.
    case operand(Bilingual)
    /// A number within bounds, with a decimal point or comma.
    case number(ClosedRange<Double>)
    /// A text of this form, such as `PATH=LOW..HIGH`; the option may be given several times.
    case texts(Bilingual)
  }

  /// Its name, without dashes.
  let name: String
  let kind: Kind
  let meaning: Bilingual
}

/// The value of an option.
enum OptionValue: Hashable, Sendable {
  case given
  case count(Int)
  case seed(UInt64)
  case precisions([RequiredPrecision])
  case text(String)
  case number(Double)
  case texts([String])
}
