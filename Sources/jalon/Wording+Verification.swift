import InsertionPolicy
import Workbench

/// What is said of a replay.
extension Wording {
  static func identical(_ path: String, _ found: Verification) -> Bilingual {
    let files = found.files.joined(separator: ", ")
    return Bilingual(
      fr: "\(path) : rejoué à l'identique ; futurs comparés : \(found.replications), fichiers comparés : \(files).",
      en: "\(path): replayed identically; futures compared: \(found.replications), files compared: \(files).")
  }

  static func different(_ path: String, _ found: Verification) -> Bilingual {
    let count = found.differences.count
    return Bilingual(
      fr: "\(path) : \(count) \(count == 1 ? "différence" : "différences") avec le rejeu.",
      en: "\(path): \(count) \(count == 1 ? "difference" : "differences") from the replay.")
  }

  static func notVerified(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : vérification interrompue ; rien n'est établi.",
      en: "\(path): verification interrupted; nothing is established.")
  }

  static func difference(_ difference: Verification.Difference) -> Bilingual {
    switch difference {
    case .unfinished:
      return Bilingual(
        fr:
          "la simulation n'est pas terminée : seuls les futurs conservés sont comparés (« jalon resume » la termine).",
        en: "the run is not finished: only the futures kept are compared (“jalon resume” finishes it).")
    case .missingReplication(let number):
      return Bilingual(fr: "futur \(number) : absent.", en: "future \(number): not there.")
    case .replication(let number, let cells, let first, let kept, let replayed):
      let (before, after) = (kept.map { "\($0)" } ?? "–", replayed.map { "\($0)" } ?? "–")
      return Bilingual(
        fr: "futur \(number) : valeurs différentes : \(cells) ; d'abord \(first), conservé \(before), rejoué \(after).",
        en: "future \(number): values that differ: \(cells); first \(first), kept \(before), replayed \(after).")
    case .variant(let id, let difference):
      let sentence = self.difference(difference)
      return Bilingual(fr: "variante \(id), \(sentence.fr)", en: "variant \(id), \(sentence.en)")
    case .missingFile(let name):
      return Bilingual(fr: "\(name) : absent.", en: "\(name): not there.")
    case .file(let name, let byte):
      return Bilingual(
        fr: "\(name) : diffère à partir de l'octet \(byte).", en: "\(name): differs from byte \(byte) on.")
    }
  }
}
