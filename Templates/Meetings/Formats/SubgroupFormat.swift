import Domain

extension MeetingFormat {
  /// Most of the time in small groups, between an ice-breaker and what they bring back.
  static let subgroups = MeetingFormat(
    key: "sous-groupes", name: "Séance en sous-groupes", people: "8 à 40 personnes",
    steps: [
      FormatStep(
        "Brise-glace", 15, in: 5...20, points: ["Faire connaissance"],
        instructions: """
          Choisissez une question légère à laquelle tout le monde peut répondre\u{A0}: «\u{A0}Un lieu où vous aimez travailler\u{A0}», \
          «\u{A0}ce que vous avez appris cette semaine\u{A0}». À plus de douze, par trois, deux minutes chacun.

          Commencez à l’heure\u{A0}; qui arrive rejoint un groupe.
          """,
        material: "La question affichée", subgroups: "Par trois si vous êtes plus de douze"),
      FormatStep(
        "Présentation du travail", 3, in: 2...10, points: ["La question, le temps, ce que l’on rapporte"],
        instructions: """
          Dites trois choses et affichez-les\u{A0}: la question, l’heure du retour, la forme de ce que chaque groupe \
          rapporte (trois idées, une proposition, un dessin).
          """,
        material: "La consigne écrite, une par groupe"),
      FormatStep(
        "Répartition", 2, in: 2...5, points: ["Des groupes de quatre ou cinq"],
        instructions: """
          Comptez de 1 à n, ou laissez choisir un thème. Dans chaque groupe\u{A0}: une personne qui facilite, une qui note, \
          une qui tient le temps.
          """,
        material: "Un plan des salles, ou les salles en ligne ouvertes d’avance",
        subgroups: "De quatre à cinq personnes, tirées au sort ou par thème"),
      FormatStep(
        "Travail en sous-groupes", 50, in: 25...90, points: ["Chaque groupe travaille et note"],
        instructions: """
          Passez une fois dans chaque groupe, au premier tiers\u{A0}: la consigne est-elle comprise\u{A0}? N’y restez pas.

          - À mi-temps\u{A0}: «\u{A0}Passez du tour d’idées au choix.\u{A0}»
          - Dix minutes avant la fin\u{A0}: «\u{A0}Écrivez ce que vous rapportez.\u{A0}»

          Un groupe bloqué peut échanger une personne avec un autre.
          """,
        material: "De quoi écrire dans chaque groupe, un minuteur", subgroups: "Les mêmes jusqu’à la fin"),
      FormatStep(
        "Retour en grand groupe", 20, in: 10...40,
        points: ["Ce que chaque groupe rapporte", "Ce que nous en faisons"],
        instructions: """
          Le temps se partage entre les groupes, à parts égales. On écoute, puis on demande seulement\u{A0}: «\u{A0}Qu’est-ce \
          qui se rejoint\u{A0}? Qu’est-ce qui nous surprend\u{A0}?\u{A0}»

          Gardez les cinq dernières minutes pour les suites\u{A0}: qui, quoi, quand.
          """),
    ])
}
