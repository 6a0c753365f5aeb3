/// Pads in varied habits. None of them is about people that there are.
enum PadFixture {
  /// All of them.
  static let all = [
    strategy, pictures, markdown, mail, capitals, withoutAgenda, numbered, withoutAccents, bilingual, english,
    freeReport,
    underlined, single, tabulations, long,
  ]

  /// Five thousand lines.
  static let long =
    "Grande journée\nRéunion du 3 mars 2026\n\nOrdre du jour\n- 9h-10h Ouverture\n- 10h-12h Ateliers\n\nNotes\n\nOuverture\n\n"
    + (0..<5_000).map { "Ligne \($0) de notes prises pendant la journée.\($0 % 3 == 0 ? "\n" : "")" }.joined(
      separator: "\n")
}
