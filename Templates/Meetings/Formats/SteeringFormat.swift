import Domain

extension MeetingFormat {
  /// An hour of those who run something together, as the meeting of 15 June 2021 was: a quick round, then four points.
  static let steering = MeetingFormat(
    key: "pilotage", name: "Réunion de pilotage", people: "4 à 12 personnes",
    steps: [
      FormatStep(
        "Tour de météo", 10, in: 5...15, points: ["Comment j’arrive, en une image"],
        instructions: """
          Une image de temps chacun, sans commentaire. Choisissez qui note et qui tient le temps\u{A0}: ce n’est pas la \
          personne qui facilite.
          """),
      FormatStep(
        "Retour sur la dernière fois", 20, in: 10...30,
        points: ["Ce qui a été fait, ce qui reste", "Quels sont nos prochains pas\u{A0}?"],
        instructions: """
          Partez des tâches et des appels encore ouverts. Pour chacun, une phrase\u{A0}: fait, en route, à abandonner.

          Puis une question à la fois\u{A0}: «\u{A0}Faut-il une séance de travail pour creuser\u{A0}? Qui la porte\u{A0}?\u{A0}» Ce qui demande \
          plus de cinq minutes devient un point d’une prochaine rencontre.
          """,
        material: "Le compte rendu précédent, ses tâches ouvertes"),
      FormatStep(
        "Avancées et suites", 10, in: 5...20, points: ["Ce qui avance", "Ce que nous lançons"],
        instructions: """
          Un tour des chantiers en cours. Cherchez la décision à prendre\u{A0}: «\u{A0}De quoi as-tu besoin pour avancer\u{A0}?\u{A0}» \
          Marquez les décisions d’un `!` dans les notes.
          """),
      FormatStep(
        "Préparer la suite", 10, in: 5...20, points: ["Ce qui vient, quand, avec qui"],
        instructions: """
          Choisissez au plus deux sujets à préparer. Pour chacun\u{A0}: le but, la date, les personnes à inviter. Ouvrez \
          une inscription\u{A0}: «\u{A0}Qui veut y travailler\u{A0}?\u{A0}»
          """),
      FormatStep(
        "Ce que nous évaluons", 10, in: 5...20,
        points: ["Ce qui marche, ce qui change", "Qui fait quoi, pour quand"],
        instructions: """
          «\u{A0}À quoi voyons-nous que cela sert\u{A0}?\u{A0}» Un exemple chacun. Relisez ensuite à voix haute les décisions et les \
          tâches, avec leur porteur et leur date, et fixez la prochaine rencontre.
          """),
    ])
}
