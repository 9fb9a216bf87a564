import Foundation
import Testing

struct CommandLineTests {
  /// A wrong command line, what must be said of it in English and in French.
  struct Wrong: CustomTestStringConvertible {
    var line: String
    var english: String
    var french: String
    var testDescription: String { line }

    init(_ line: String, _ english: String, _ french: String) {
      self.line = line
      self.english = english
      self.french = french
    }

    static let all = [
      Wrong("", "a command is missing", "il manque une commande"),
      Wrong("rum x", "“rum” is not a command; did you mean “run”?", "vouliez-vous dire « run » ?"),
      Wrong("forecast x", "“jalon --help” lists them", "« jalon --help » les énumère"),
      Wrong("run", "SCENARIO is missing", "il manque SCÉNARIO"),
      Wrong("run a b", "“b” is one too many", "« b » est de trop"),
      Wrong("run a --sed 3", "did you mean “--seed”?", "vouliez-vous dire « --seed » ?"),
      Wrong("run a -seed 3", "did you mean “--seed”?", "vouliez-vous dire « --seed » ?"),
      Wrong("run a --frobnicate", "add --help to see them", "ajoutez --help"),
      Wrong("run a --seed", "a value is missing after --seed", "il manque une valeur après --seed"),
      Wrong("run a --seed=", "a value is missing after --seed", "il manque une valeur après --seed"),
      Wrong("run a --output --force", "a value is missing after --output", "il manque une valeur après --output"),
      Wrong("run a --seed -1", "--seed needs a whole number from 0", "--seed attend un nombre entier de 0"),
      Wrong("run a --seed 18446744073709551616", "not “18446744073709551616”", "pas « 18446744073709551616 »"),
      Wrong("run a --seed 1 --seed 2", "--seed is given twice", "--seed est donné deux fois"),
      Wrong("run a --replications many", "needs a whole number, not “many”", "un nombre entier, pas « many »"),
      Wrong("run a --replications 1.5", "needs a whole number, not “1.5”", "un nombre entier, pas « 1.5 »"),
      Wrong("run a --replications 0", "goes from 1 to 1000000; found: 0", "va de 1 à 1000000 ; trouvé : 0"),
      Wrong("run a --replications 99999999999999999999", "goes from 1 to 1000000", "va de 1 à 1000000"),
      Wrong("run a --workers=257", "goes from 1 to 256; found: 257", "va de 1 à 256 ; trouvé : 257"),
      Wrong("run a --precision x", "INDICATOR=HALF-WIDTH", "INDICATEUR=DEMI-LARGEUR"),
      Wrong("run a --precision x=0", "not “x=0”", "pas « x=0 »"),
      Wrong("run --extend a", "--extend needs --replications too", "--extend demande aussi --replications"),
      Wrong("run --extend a --seed 2", "do not go together", "ne vont pas ensemble"),
      Wrong("run a --extend b", "“a” is one too many", "« a » est de trop"),
      Wrong("resume", "FOLDER is missing", "il manque DOSSIER"),
      Wrong("verify a b", "“b” is one too many", "« b » est de trop"),
      Wrong("run a --force=yes", "--force takes no value", "--force ne prend pas de valeur"),
      Wrong("run a --format xml", "needs text or json, not “xml”", "attend text ou json, pas « xml »"),
      Wrong("check a --seed 1", "“--seed” is not an option here", "« --seed » n'est pas une option ici"),
      Wrong("check", "SCENARIO|FOLDER is missing", "il manque SCÉNARIO|DOSSIER"),
      Wrong("list a b", "“b” is one too many", "« b » est de trop"),
      Wrong("list a --indicators b", "do not go together", "ne vont pas ensemble"),
      Wrong("list nowhere", "“nowhere” is not a folder", "« nowhere » n'est pas un dossier"),
      Wrong("show", "FOLDER is missing", "il manque DOSSIER"),
      Wrong("sweep a", "--lever PATH=LOW..HIGH[:STEP] is missing", "il manque --lever CHEMIN=BAS..HAUT[:PAS]"),
      Wrong("sweep a --lever x=1", "not “x=1”", "pas « x=1 »"),
      Wrong("sweep a --lever x=1..2 --points 3 --levels 4", "do not go together", "ne vont pas ensemble"),
      Wrong("sensitivity a", "--measure INDICATOR[@YEAR] is missing", "il manque --measure INDICATEUR[@ANNÉE]"),
      Wrong("--lang de list", "--lang needs fr or en, not “de”", "--lang attend fr ou en, pas « de »"),
      Wrong("run -- --help", "cannot be read", "ne peut pas être lu"),
    ]
  }

  @Test(arguments: Wrong.all)
  func `a wrong command line ends with its status and a sentence in each language`(wrong: Wrong) throws {
    let words = wrong.line.split(separator: " ").map(String.init)
    let status: Int32 = wrong.line == "run -- --help" ? 65 : 64
    let english = try Program.run(words)
    #expect(english.status == status)
    #expect(english.errors.contains(wrong.english), "\(english.errors)")
    #expect(english.output == "")
    let french = try Program.run(words, environment: ["LANG": "fr_FR.UTF-8"])
    #expect(french.status == status)
    #expect(french.errors.contains(wrong.french), "\(french.errors)")
  }

  @Test(arguments: [
    ("--help", "Usage: jalon COMMAND"), ("-h", "Usage: jalon COMMAND"), ("help", "Usage: jalon COMMAND"),
    ("run --help", "jalon run SCENARIO [OPTIONS]"), ("help run", "jalon run SCENARIO [OPTIONS]"),
    ("check -h", "jalon check SCENARIO|FOLDER… [OPTIONS]"), ("list --help", "jalon list [FOLDER] [OPTIONS]"),
    ("verify --help", "jalon verify FOLDER [OPTIONS]"), ("resume --help", "jalon resume FOLDER [OPTIONS]"),
    ("show --help", "jalon show FOLDER [OPTIONS]"), ("run a --seed 1 --help", "--replications NUMBER"),
    ("--version", "jalon 0."),
  ])
  func `help and version are answers`(line: String, expected: String) throws {
    let ending = try Program.run(line.split(separator: " ").map(String.init))
    #expect(ending.status == 0)
    #expect(ending.output.contains(expected))
    #expect(ending.errors == "")
  }

  @Test(arguments: [
    (["LC_ALL": "fr_FR.UTF-8"], true), (["LC_MESSAGES": "fr_BE", "LANG": "en_US"], true),
    (["LC_ALL": "C", "LANG": "fr_FR"], false), (["LC_ALL": "", "LANG": "fr"], true), ([:], false),
  ])
  func `the language is the system's`(environment: [String: String], isFrench: Bool) throws {
    let expected = isFrench ? "n'est pas une commande" : "is not a command"
    #expect(try Program.run(["rum"], environment: environment).errors.contains(expected))
  }

  @Test func `--lang wins over the system, in both forms`() throws {
    #expect(try Program.run(["rum", "--lang", "fr"]).errors.contains("commande"))
    #expect(try Program.run(["--lang=fr", "--help"]).output.contains("Usage : jalon COMMANDE"))
    #expect(try Program.run(["--help", "--lang=en"], environment: ["LANG": "fr_FR"]).output.contains("COMMAND …"))
  }

  @Test func `an answer that nobody can take is told`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let ending = try Program.run(["--help"], output: full)
    #expect(ending.status == 74)
    #expect(ending.errors.contains("No space left on device"))
  }
}
