import Domain

/// What the command line says of the import of a pad.
extension CommandLineText {
  /// `import meeting` without its file.
  package static let missingPad = "Indiquez le fichier du pad : « cercles import meeting FICHIER »."

  /// A year that is none.
  package static func badYear(_ value: String) -> String {
    "« \(value) » n’est pas une année : donnez par exemple 2021 avec --year."
  }

  /// A day that is none.
  package static func badDay(_ value: String) -> String {
    "« \(value) » n’est pas un jour : donnez par exemple 2021-06-15 avec --day."
  }

  /// A circle that there is not.
  package static func noCircle(_ name: String) -> String {
    "Aucun cercle n’a « \(name) » dans son adresse : rien n’a été ajouté."
  }

  /// A file that is no text, from its byte number `byte` on, the first being 1.
  package static func padNotUTF8(_ path: String, byte: Int) -> String {
    "\(path) n’est pas en UTF-8 : l’octet \(byte) n’y est pas à sa place."
  }

  /// What a file of minutes is.
  package static func minutes(title: String, day: Day, notes: Int) -> String {
    "Compte rendu «\u{A0}\(title)\u{A0}», rencontre du \(day.withoutWeekday), \(notes) \(notes < 2 ? "note" : "notes")."
  }

  /// What a preview of minutes that were for a few says besides.
  package static let minutesNeedCircle =
    "Ce compte rendu n’était pas visible de tous\u{A0}: si ce site ne trouve pas son cercle, donnez-le avec --circle."

  /// Minutes that were for a few, of circles that are not here.
  package static func minutesWithoutCircle(_ names: [String]) -> String {
    "Ce compte rendu n’était pas visible de tous, et \(MinutesFileFault.unfound(names))\u{A0}: donnez le cercle où il va avec --circle. Rien n’a été ajouté."
  }

  /// A file that is too long.
  package static func padTooLong(_ path: String) -> String {
    "\(path) est trop long : un pad a \(PadText.maximum) caractères au plus."
  }

  /// A file with nothing in it.
  package static func padEmpty(_ path: String) -> String { "\(path) est vide : il n’y a rien à importer." }

  /// A pad that does not say its day.
  package static let padWithoutDay =
    "Le texte ne dit pas le jour de la rencontre : ajoutez --day AAAA-MM-JJ. Rien n’a été ajouté."

  /// What stands for a title that the pad does not have.
  package static let padWithoutTitle = "Rencontre"

  /// One part of the pad, in a line: how sure it is, what it is, how it begins.
  package static func part(_ number: Int, _ block: PadBlock, _ remarks: [PadRemark]) -> String {
    let first = block.text.split(whereSeparator: \.isNewline).first.map { $0.trimmed } ?? ""
    let start = first.unicodeScalars.count > 60 ? String(first.prefix(59)) + "…" : first
    let line = "\(number). [\(block.certainty.inWords)] \(block.kind.inWords) : \(start)"
    return ([line] + remarks.map { "   \($0.inWords)" }).joined(separator: "\n")
  }

  /// What may be kept besides.
  package static func offer(_ offer: PadOffer) -> String {
    "\(offer.isKept ? "Sera créée" : "Possible, à créer vous-même") : \(offer.thing.inWords)"
  }

  /// How much was understood.
  package static func understood(_ blocks: [PadBlock]) -> String {
    let doubtful = blocks.count { $0.certainty == .unsure }
    let lost = blocks.count { $0.certainty == .notUnderstood }
    return
      "\(blocks.count) parties, dont \(doubtful) à vérifier et \(lost) non comprises, gardées dans les autres notes."
  }

  /// The frame of the meeting.
  package static func frame(title: String, day: Day?, start: TimeOfDay, isStartKnown: Bool, minutes: Int)
    -> String
  {
    let hour = isStartKnown ? start.inWords : "\(start.inWords), faute d’une heure dans le texte"
    return "\(title) – \(day?.inWords ?? "jour inconnu"), \(hour), \(minutes) minutes."
  }

  /// Nothing was added, because that was asked.
  package static let previewed = "Rien n’a été ajouté."
}
