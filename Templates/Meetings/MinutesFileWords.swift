import Domain

extension MinutesFileFault {
  /// What is wrong with the file, and what to do.
  package var inWords: String {
    switch self {
    case .tooLarge(let mebibytes):
      "Ce fichier dépasse \(mebibytes)\u{A0}Mio\u{A0}: aucun compte rendu n’est aussi long. Vérifiez que c’est le bon."
    case .longTexts(let maximum):
      "Les textes de ce compte rendu dépassent ensemble \(grouped(maximum))\u{A0}caractères\u{A0}: c’est plus que n’en reprend une rencontre."
    case .withoutCircle(let names):
      "Ce compte rendu n’était pas visible de tous, et \(Self.unfound(names)). Choisissez le cercle où il va\u{A0}: sans cercle, tout le monde le lirait."
    case .notJSON: "Ce fichier n’est pas du JSON entier. Téléchargez-le de nouveau, puis recommencez."
    case .notMinutes: "Ce fichier JSON n’est pas un compte rendu téléchargé depuis une communauté."
    case .laterVersion(let version):
      "Ce compte rendu est écrit dans le format\u{A0}\(version), plus récent que ce site. Mettez le site à jour."
    case .wrong(let place):
      "Ce compte rendu est abîmé\u{A0}: «\u{A0}\(place)\u{A0}» manque, ou n’a pas la forme attendue."
    }
  }

  /// That no circle here has the names of the file.
  package static func unfound(_ names: [String]) -> String {
    let quoted = names.prefix(3).map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
    return names.isEmpty ? "rien n’y dit son cercle" : "ce site ne trouve pas son cercle, \(quoted)"
  }
}
