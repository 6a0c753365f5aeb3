import Domain

extension MeetingFormat {
  /// One or two voices for each circle: what it lives, needs and offers.
  static let circleOfCircles = MeetingFormat(
    key: "cercle-des-cercles", name: "Cercle des cercles", people: "une ou deux voix par cercle",
    steps: [
      FormatStep(
        "Tour de météo", 10, in: 5...15, points: ["Comment j’arrive, en une image"],
        instructions: """
          Une image de temps chacun, sans commentaire, une minute au plus. Chacun dit aussi quel cercle il porte \
          aujourd’hui.
          """),
      FormatStep(
        "Le tour des cercles", 16, in: 8...30, each: 2,
        points: ["Ce que mon cercle vit", "Ce dont il a besoin", "Ce qu’il offre"],
        instructions: """
          Deux minutes par voix, minuteur visible. Les autres n’interviennent pas\u{A0}: ils écrivent pendant ce temps.

          Avant la rencontre, demandez à chaque cercle ses trois phrases\u{A0}: «\u{A0}Nous vivons… Nous cherchons… Nous \
          offrons…\u{A0}» Un cercle absent peut les avoir envoyées\u{A0}; lisez-les à sa place.
          """,
        material: "Un minuteur visible de tous, la liste des cercles"),
      FormatStep(
        "Post-its", 12, in: 8...20,
        points: ["Idées et liens entre cercles", "En bleu\u{A0}: nos prochains pas"],
        instructions: """
          Chacun écrit seul, une idée par post-it. Une seule couleur est réservée\u{A0}: **le bleu, pour les prochains \
          pas**. Les autres couleurs disent les liens, les besoins, les questions.

          Lisez à voix haute en posant\u{A0}; on ne discute pas encore.
          """,
        material: "Post-its, dont un bloc bleu par personne, ou un tableau partagé"),
      FormatStep(
        "Regrouper et donner de la voix", 10, in: 5...20,
        points: ["Ce qui va ensemble", "Ce que nous voulons d’abord"],
        instructions: """
          Rapprochez ce qui se répond, donnez un nom à chaque groupe. Puis trois voix par personne, à poser comme \
          elle veut. Gardez sous les yeux ce qui n’a reçu qu’une voix\u{A0}: c’est parfois le plus neuf.
          """,
        material: "Gommettes"),
      FormatStep(
        "Prochains pas", 10, in: 8...20, points: ["Un pas, une personne qui le porte, une date"],
        instructions: """
          Prenez les post-its bleus dans l’ordre des voix. Pour chacun\u{A0}: «\u{A0}Qui le porte\u{A0}? Pour quand\u{A0}?\u{A0}» Sans porteur \
          ni date, il retourne au mur et reste une idée.
          """),
      FormatStep(
        "Synthèse en une phrase", 2, in: 2...5, points: ["La phrase que chacun rapporte à son cercle"],
        instructions: """
          Proposez une phrase, le groupe la retouche, écrivez-la dans la synthèse. C’est elle que chacun rapporte à \
          son cercle.
          """),
    ])
}
