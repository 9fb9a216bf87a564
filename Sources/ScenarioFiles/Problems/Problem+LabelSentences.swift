internal import InsertionPolicy

// What is said of the label, its bodies and its decisions.
extension Problem {
  /// The sentence of a problem with the label.
  var labelSentence: Bilingual {
    switch kind {
    case .notAfter(let found, let other): say("\(found) n'est pas après \(other)", "\(found) is not after \(other)")
    case .namesItself(let name):
      say("\(quoted(name).fr) ne peut pas se désigner soi-même", "\(quoted(name).en) cannot name itself")
    case .circularReplacement(let chain):
      say(
        "des structures se remplacent en rond : \(chain.joined(separator: " → "))",
        "structures replace each other in a circle: \(chain.joined(separator: " → "))")
    case .needsNoLabel(let structure):
      say(
        "\(quoted(structure).fr) n'a pas besoin du label : sa nature en est exemptée ou elle n'accompagne personne",
        "\(quoted(structure).en) does not need the label: its kind is exempt or it accompanies nobody")
    case .bodyWithoutReferent(let structure):
      say(
        "\(quoted(structure).fr) a besoin du label et n'a jamais de référent ; donnez-lui des ETP",
        "\(quoted(structure).en) needs the label and never has a référent; give it FTE")
    case .labelWithoutBody:
      say(
        "aucune structure n'a besoin du label ; changez « exempt_kinds » ou enlevez « label »",
        "no structure needs the label; change 'exempt_kinds' or take 'label' away")
    case .impossibleDecision(let found, let after, let possible):
      say("\(quoted(found).fr) est impossible ", "\(quoted(found).en) is impossible ")
        + (after.map { say("après \(quoted($0).fr)", "after \(quoted($0).en)") }
          ?? say("en premier", "as the first"))
        + meant(nil, possible)
    default: preconditionFailure("\(kind) is not about the label.")
    }
  }
}
