internal import InsertionPolicy

// What is wrong with files, tables, and what extends them.
extension Problem.Kind {
  /// The file cannot be read; the reason is the system's.
  static func unreadable(reason: String) -> Self {
    Self("le fichier ne peut pas être lu : \(reason)", "the file cannot be read: \(reason)")
  }

  /// A limit is passed.
  static func tooLarge(_ what: Problem.Limit, limit: Int) -> Self {
    Self("trop de \(what.words.fr) : au plus \(limit)", "too many \(what.words.en): \(limit) at most")
  }

  /// The bytes are not text: invalid UTF-8 or control characters.
  static var notText: Self {
    Self(
      "ce n'est pas du texte : enregistrez le fichier en UTF-8",
      "this is not text: save the file in UTF-8")
  }

  /// There is nothing in the file.
  static var empty: Self {
    Self("le fichier est vide", "the file is empty")
  }

  /// The text is not YAML; the detail is the parser's, in English.
  static func notYAML(detail: String) -> Self {
    Self("ce n'est pas du YAML (\(detail))", "this is not YAML (\(detail))")
  }

  /// Legal YAML that scenarios do without.
  static func unsupportedYAML(_ feature: Problem.Feature) -> Self {
    Self(
      feature.sentence)
  }

  /// A version of the format that this program does not read.
  static func wrongVersion(found: String) -> Self {
    Self(
      "version de format \(quoted(found).fr) inconnue ; ce programme lit la version \(Definitions.formatVersion)",
      "unknown format version \(quoted(found).en); this program reads version \(Definitions.formatVersion)")
  }

  // Tables.

  /// A column that means nothing in this table.
  static func unknownColumn(_ name: String, nearest: String?, known: [String]) -> Self {
    Self(say("colonne inconnue \(quoted(name).fr)", "unknown column \(quoted(name).en)") + meant(nearest, known))
  }

  /// A column that must be there is not.
  static func missingColumn(_ name: String) -> Self {
    Self("il manque la colonne \(quoted(name).fr)", "column \(quoted(name).en) is missing")
  }

  /// A column stands twice.
  static func duplicateColumn(_ name: String, first: Int) -> Self {
    Self(
      "colonne \(quoted(name).fr) déjà écrite en colonne \(first)",
      "column \(quoted(name).en) already stands in column \(first)")
  }

  /// A line with more or fewer cells than the header has.
  static func raggedLine(found: Int, expected: Int) -> Self {
    Self("\(found) cellules ; l'en-tête en a \(expected)", "\(found) cells; the header has \(expected)")
  }

  /// A quoted cell that is not closed, or that has text after its closing quote.
  static var badQuote: Self {
    Self(
      "guillemet mal fermé ; dans une cellule entre guillemets, doublez-le",
      "a quote is not closed well; inside a quoted cell, double it")
  }

  // Extending.

  /// Files that extend each other in a circle.
  static func circularExtends(chain: [String]) -> Self {
    Self(
      "des fichiers s'étendent en rond : \(chain.joined(separator: " → "))",
      "files extend each other in a circle: \(chain.joined(separator: " → "))")
  }

  /// A change whose path leads nowhere.
  static func changeNamesNothing(path: String, missing: String, nearest: String?) -> Self {
    Self(
      say(
        "le changement \(quoted(path).fr) ne désigne rien : \(quoted(missing).fr) est introuvable",
        "the change \(quoted(path).en) names nothing: \(quoted(missing).en) is not there") + meant(nearest, []))
  }

  /// A change that sets what is already there.
  static func changeChangesNothing(path: String, value: String) -> Self {
    Self(
      "le changement \(quoted(path).fr) ne change rien : la valeur est déjà \(quoted(value).fr)",
      "the change \(quoted(path).en) changes nothing: the value is already \(quoted(value).en)", isOfValue: true)
  }

  /// Changes with nothing to change.
  static func changeWithoutExtends(key: String) -> Self {
    Self(
      "\(quoted(key).fr) sans « extends » : il n'y a rien à étendre",
      "\(quoted(key).en) without 'extends': there is nothing to extend")
  }

  /// Nothing, added to a list.
  static func addsNothing(path: String) -> Self {
    Self("rien n'est ajouté à \(quoted(path).fr)", "nothing is added to \(quoted(path).en)", isOfValue: true)
  }

  /// Something added to what is no list.
  static func addsToNoList(path: String) -> Self {
    Self(
      "\(quoted(path).fr) n'est pas une liste : rien ne peut y être ajouté",
      "\(quoted(path).en) is no list: nothing can be added to it")
  }

  /// A factor is for something that has no number.
  static func scalesNoNumber(path: String) -> Self {
    Self(
      "\(quoted(path).fr) n'a pas que des nombres : rien ne peut y être multiplié",
      "\(quoted(path).en) is not made of numbers: nothing can be multiplied there")
  }

  /// A factor of 1 changes nothing.
  static func scalesByOne(path: String) -> Self {
    Self(
      "\(quoted(path).fr) multiplié par 1 ne change pas", "\(quoted(path).en) multiplied by 1 does not change",
      isOfValue: true)
  }

  // Levers.

  /// A lever that does not extend the file which names it.
  static func leverOfAnother(base: String) -> Self {
    Self(
      "ce levier n'étend pas \(quoted(base).fr) ; un levier est un fichier qui étend celui qui le nomme",
      "this lever does not extend \(quoted(base).en); a lever is a file that extends the one naming it")
  }

  /// A lever whose scenario is that of the file which names it.
  static var leverChangesNothing: Self {
    Self(
      "ce levier ne change rien ; écrivez ce qui change sous « change »",
      "this lever changes nothing; write what changes under 'change'")
  }

  /// A lever that changes the days simulated or the seed.
  static func leverChangesRun(key: String) -> Self {
    Self(
      "un levier garde \(quoted(key).fr) du scénario qu'il étend, sinon le hasard n'est plus le même ; enlevez-la",
      "a lever keeps \(quoted(key).en) of the scenario it extends, else chance is not the same; take it away")
  }
}
