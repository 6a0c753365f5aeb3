import Domain

extension MeetingFormat {
  /// Tables of four or five, three rounds: a host stays at each table, the others move on.
  static let worldCafe = MeetingFormat(
    key: "world-cafe", name: "World café", people: "à partir de 12 personnes, par tables de 4 ou 5",
    steps: [
      FormatStep(
        "Accueil et question", 8, in: 5...15, points: ["La question de ce café"],
        instructions: """
          Lisez la question deux fois et affichez-la sur chaque table. Une bonne question est ouverte, courte, et \
          personne n’en a déjà la réponse.

          «\u{A0}Installez-vous à quatre ou cinq, de préférence avec des gens que vous connaissez peu.\u{A0}»
          """,
        material: "La question sur chaque table, nappes de papier, boissons"),
      FormatStep(
        "L’étiquette du café", 4, in: 3...5,
        points: ["Parler en «\u{A0}je\u{A0}», écouter, relier, écrire sur la nappe"],
        instructions: """
          Dites l’étiquette\u{A0}:

          - chacun contribue, personne ne monopolise\u{A0};
          - on écoute pour comprendre, on relie les idées\u{A0};
          - on écrit et on dessine sur la nappe\u{A0};
          - une personne reste à la table et accueille\u{A0}: c’est l’hôte.

          Chaque table choisit son hôte avant de commencer.
          """),
      round("Première conversation", ["Trois conversations, la même question", "L’hôte note pour la table"]),
      change,
      round("Deuxième conversation", ["L’hôte résume d’abord", "Puis la conversation continue"]),
      change,
      round("Troisième conversation", ["L’hôte résume d’abord", "Ce qui revient à toutes les tables"]),
      FormatStep(
        "Récolte", 12, in: 10...30, points: ["Chaque hôte dit l’essentiel de sa table"],
        instructions: """
          Une minute par hôte\u{A0}: une idée qui a grandi, une question qui reste. Demandez ensuite à tous\u{A0}: «\u{A0}Qu’est-ce \
          qui revient partout\u{A0}? Qu’est-ce que personne n’a dit\u{A0}?\u{A0}»

          Écrivez décisions et suites dans les notes.
          """,
        material: "Un mur pour les nappes"),
      FormatStep(
        "Clôture", 2, in: 2...5, points: ["Un mot chacun, à sa table"],
        instructions: "Un mot chacun à sa table. Photographiez les nappes, et dites où les notes se liront."),
    ], grid: .cafe, placeName: "Table")

  /// Three rounds of twenty to thirty minutes; below fifteen no conversation starts.
  private static func round(_ title: String, _ points: [String]) -> FormatStep {
    FormatStep(
      title, 20, in: 15...30, isSlot: true, points: points,
      instructions: """
        L’hôte ouvre\u{A0}: au premier tour par la question, ensuite par un résumé d’une minute de ce qui s’est dit \
        avant. Chaque table garde **une seule note**, que l’hôte complète à chaque tour.

        Passez entre les tables sans vous y asseoir. Annoncez trois minutes avant la fin\u{A0}: «\u{A0}Écrivez l’essentiel sur \
        la nappe.\u{A0}»
        """,
      material: "Nappes, feutres, la note de la table ouverte chez l’hôte",
      subgroups: "Tables de 4 ou 5, l’hôte reste")
  }

  private static let change = FormatStep(
    "On change de table", 2, points: ["L’hôte reste, les autres vont à des tables différentes"],
    instructions:
      "Une clochette. Chacun part vers une autre table\u{A0}; évitez que le groupe se déplace ensemble.")
}
