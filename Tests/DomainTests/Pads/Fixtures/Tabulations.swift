extension PadFixture {
  /// Tabulations, spaces that do not break, and lines that end with two characters.
  static let tabulations = [
    "Groupe\u{A0}de lecture",
    "",
    "Réunion du mardi\u{A0}17\u{A0}novembre\u{A0}2026 à 19\u{A0}h\u{A0}30",
    "Lieu\u{A0}:\tMédiathèque",
    "",
    "Participants\u{A0}:",
    "\t-\tIris",
    "\t-\tNoam",
    "",
    "Ordre du jour\u{A0}:",
    "\t19\u{A0}h\u{A0}30 – 19\u{A0}h\u{A0}45\u{A0}: Accueil",
    "\t\t-\tprendre un thé",
    "\t19\u{A0}h\u{A0}45 – 20\u{A0}h\u{A0}30\u{A0}: Lectures",
    "\t\t-\tchacun lit",
    "\t20\u{A0}h\u{A0}30 – 21\u{A0}h\u{A0}: Suite",
    "",
    "Notes\u{A0}:",
    "",
    "Lectures",
    "",
    "Un poème et une nouvelle.",
    "",
    "\tun paragraphe en retrait",
    "",
  ].joined(separator: "\r\n")
}
