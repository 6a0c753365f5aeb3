import Domain

extension MeetingFormat {
  /// The second of the four sessions of a compass: the cardinal points.
  static let compass = MeetingFormat(
    key: "boussole", name: "Boussole, séance 2\u{A0}: les points cardinaux", people: "8 à 20 personnes",
    steps: [
      FormatStep(
        "Tour de météo", 10, in: 5...15, points: ["Comment j’arrive, en une image"],
        instructions: "Une image de temps chacun, sans commentaire. Au-delà de douze personnes, à deux."),
      FormatStep(
        "Rappel du chemin parcouru", 5, in: 5...10, points: ["Ce que la première séance a dessiné"],
        instructions: """
          Montrez les chemins dessinés à la séance 1. Deux personnes disent chacune une étape qui les a marquées\u{A0}; on \
          n’y revient pas. Accueillez les nouveaux\u{A0}: «\u{A0}Voici où nous en sommes.\u{A0}»
          """,
        material: "Les chemins de la séance 1"),
      FormatStep(
        "Seul avec la boussole", 10, in: 5...15,
        points: ["Nord, sud, est, ouest, centre\u{A0}: un mot ou une image pour chacun"],
        instructions: """
          Distribuez une boussole vide. Chacun écrit en silence, un mot ou un dessin par point\u{A0}:

          - **Nord**\u{A0}: ce qui nous guide.
          - **Est**\u{A0}: ce qui commence.
          - **Sud**\u{A0}: ce qui nous nourrit.
          - **Ouest**\u{A0}: ce que nous laissons.
          - **Centre**\u{A0}: ce qui nous tient ensemble.

          Le groupe peut donner un autre sens aux points\u{A0}: décidez-le maintenant.
          """,
        material: "Une boussole vide par personne"),
      FormatStep(
        "Cinq sous-groupes", 25, in: 15...40,
        points: ["Un groupe par point\u{A0}: rassembler, choisir, dire en trois phrases"],
        instructions: """
          Chacun va vers le point qui l’appelle\u{A0}; équilibrez à deux personnes au moins. Le groupe lit ce que tous \
          ont écrit sur son point, garde ce qui se répète et ce qui surprend, et tient en trois phrases.

          Prévenez à mi-temps\u{A0}: «\u{A0}Passez à l’écriture.\u{A0}»
          """,
        material: "Cinq tables, cinq grandes feuilles", subgroups: "Nord, sud, est, ouest, centre"),
      FormatStep(
        "Rotation", 10, in: 10...25, points: ["On visite les autres points et on y ajoute une ligne"],
        instructions: """
          Deux minutes par table, dans le sens des aiguilles. Une personne reste pour accueillir. On ajoute d’une \
          autre couleur, on ne barre rien.
          """,
        material: "Un feutre de couleur différente par groupe",
        subgroups: "Les mêmes groupes\u{A0}; une personne reste à chaque table"),
      FormatStep(
        "En plénière", 20, in: 15...35, points: ["Chaque point est lu", "Ce qui résonne, ce qui manque"],
        instructions: """
          Quatre minutes par point\u{A0}: lecture des trois phrases, puis «\u{A0}qu’est-ce qui résonne\u{A0}? qu’est-ce qui \
          manque\u{A0}?\u{A0}». Les désaccords s’écrivent à côté du point, ils ne se tranchent pas ici.
          """),
      FormatStep(
        "La boussole commune", 8, in: 8...20, points: ["Une page en cinq parties, relue ensemble"],
        instructions: """
          Une personne écrit la page de la boussole pendant que le groupe dicte\u{A0}: cinq parties, une pour chaque \
          point. Le modèle de page «\u{A0}Boussole\u{A0}» du wiki les contient déjà.
          """,
        material: "La page projetée"),
      FormatStep(
        "Clôture", 2, in: 2...5, points: ["Un mot, et la date de la séance 3\u{A0}: l’abécédaire"],
        instructions:
          "Un mot chacun. Donnez la date de la séance 3 et invitez à y venir avec trois mots choisis."),
    ])
}
