internal import InsertionPolicy
internal import Quantities
internal import Stochastics

/// A value that has been held against its definition.
indirect enum Checked: Sendable {
  case number(Double)
  case integer(Int)
  case boolean(Bool)
  case text(String)
  case bilingual(Bilingual)
  case date(CivilDate)
  /// A number, or the parts in which it is written.
  case parts([Double])
  case law(Law)
  case money(Euros)
  /// Position of the item that a reference names.
  case index(Int)
  case word(String)
  case list([Checked])
  /// Values by position of the item that the key names.
  case map([Int: Checked], every: [Checked])
  case object(CheckedObject)
  /// A problem has been recorded for it.
  case invalid
}

/// An object that has been held against its definition, with the places of its keys.
struct CheckedObject: Sendable {
  var place: Place
  var path: String
  var values: [String: Checked] = [:]
  var places: [String: Place] = [:]

  /// The place of a key's value, or of the object where the key is absent.
  func place(of key: String) -> Place { places[key] ?? place }
}
