public import InsertionPolicy

/// Why a run cannot be kept or found again: the machine failed, or the folder is not what was expected.
public enum RunStoreError: Error, Hashable, Sendable {
  /// The folder already holds a run.
  case alreadyExists(path: String)
  /// The folder holds other things than a run, which are not touched.
  case notOurs(path: String)
  /// The folder or a file in it cannot be made.
  case cannotCreate(path: String, reason: String)
  /// Writing failed; what was finished before is intact.
  case cannotWrite(path: String, reason: String)
  /// Reading failed.
  case cannotRead(path: String, reason: String)
  /// There is no run in the folder.
  case notARun(path: String)
  /// A file of the run is not as it was written.
  case damaged(path: String, reason: String)
  /// The run was kept by a version that laid folders out otherwise.
  case otherLayout(path: String)
  /// Another program is at the run.
  case inUse(path: String)
  /// This program gives other values than those that the run keeps, so that it cannot go on with it.
  case otherValues(path: String, replication: Int)

  /// Status that a program ends with, as in `sysexits.h`: 73 where nothing could be made, 74 for the rest.
  public var exitCode: Int32 {
    switch self {
    case .alreadyExists, .notOurs, .cannotCreate, .inUse: 73
    case .cannotWrite, .cannotRead, .notARun, .damaged, .otherLayout, .otherValues: 74
    }
  }

  /// What happened and what can be done about it; reasons are in the system's words.
  public var sentence: Bilingual {
    switch self {
    case .alreadyExists(let path):
      Bilingual(
        fr: "« \(path) » contient déjà une simulation. Choisissez un autre dossier avec --output, ou remplacez-la avec "
          + "--force.",
        en: "“\(path)” already holds a run. Choose another folder with --output, or replace the run with --force.")
    case .notOurs(let path):
      Bilingual(
        fr: "« \(path) » contient autre chose qu'une simulation ; rien n'y a été touché. Choisissez un dossier vide ou "
          + "nouveau avec --output.",
        en: "“\(path)” holds something other than a run; nothing in it was touched. Choose an empty or new folder with "
          + "--output.")
    case .cannotCreate(let path, let reason):
      Bilingual(
        fr: "« \(path) » ne peut pas être créé (\(reason)). Choisissez un dossier où vous pouvez écrire avec --output.",
        en: "“\(path)” cannot be created (\(reason)). Choose a folder that you can write to with --output.")
    case .cannotWrite(let path, let reason):
      Bilingual(
        fr:
          "L'écriture de « \(path) » a échoué (\(reason)). Les résultats déjà écrits sont intacts ; libérez de la place "
          + "et reprenez avec « jalon resume », ou choisissez un autre dossier avec --output.",
        en:
          "Writing “\(path)” failed (\(reason)). Results already written are intact; free some space and go on with "
          + "“jalon resume”, or choose another folder with --output.")
    case .cannotRead(let path, let reason):
      Bilingual(
        fr: "« \(path) » ne peut pas être lu (\(reason)).", en: "“\(path)” cannot be read (\(reason)).")
    case .notARun(let path):
      Bilingual(
        fr: "« \(path) » ne contient pas de simulation : il n'y a ni run.sqlite ni manifest.json. Donnez un dossier "
          + "écrit par « jalon run ».",
        en: "“\(path)” holds no run: there is neither run.sqlite nor manifest.json. Give a folder that “jalon run” "
          + "wrote.")
    case .damaged(let path, let reason):
      Bilingual(
        fr: "« \(path) » n'est pas tel qu'il a été écrit (\(reason)). Relancez la simulation.",
        en: "“\(path)” is not as it was written (\(reason)). Run the simulation again.")
    case .otherLayout(let path):
      Bilingual(
        fr:
          "« \(path) » a été conservé par une version de Jalon dont celle-ci ne lit pas les dossiers. Relisez-le avec "
          + "la version que nomme son manifest.json, ou relancez la simulation.",
        en:
          "“\(path)” was kept by a version of Jalon whose folders this one does not read. Read it with the version that "
          + "its manifest.json names, or run the simulation again.")
    case .inUse(let path):
      Bilingual(
        fr: "« \(path) » est en cours de simulation par un autre programme. Attendez qu'il ait fini ou choisissez un "
          + "autre dossier avec --output.",
        en: "“\(path)” is being simulated by another program. Wait until it has finished or choose another folder with "
          + "--output.")
    case .otherValues(let path, let replication):
      Bilingual(
        fr: "« \(path) » a été calculé par une autre version : le futur \(replication) donne ici d'autres valeurs. "
          + "Reprenez avec la version que nomme manifest.json, ou relancez la simulation.",
        en: "“\(path)” was computed by another version: future \(replication) gives other values here. Go on with the "
          + "version that manifest.json names, or run the simulation again.")
    }
  }
}
