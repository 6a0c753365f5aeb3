import Domain

extension MeetingFormat {
  /// Each person says in one image of the weather how they arrive.
  static let weather = MeetingFormat(
    key: "meteo", name: "Tour de météo",
    people: "jusqu’à 10 personnes\u{A0}; au-delà de 12, par écrit ou à deux",
    steps: [
      rule,
      FormatStep(
        "Le tour", 8, in: 4...12,
        points: ["Une image de temps chacun, une minute au plus", "Chacun peut passer son tour"],
        instructions: """
          Demandez qui commence. Une personne qui arrive en retard ne commence jamais\u{A0}: elle écoute d’abord.

          - Laissez le silence après chaque image, puis remerciez d’un mot.
          - Ne reformulez pas, ne demandez pas pourquoi, ne rassurez pas\u{A0}: «\u{A0}Merci.\u{A0}»
          - Prenez votre tour comme les autres, ni le premier ni le dernier.
          - À distance, chacun nomme la personne suivante.

          **Rien ne se note.** Tout au plus une tendance du groupe, effacée à la clôture.
          """,
        material: "Un objet à faire passer, si l’on est dans la même pièce"),
      adjustment,
    ],
    crowd: FormatCrowd(
      above: 12,
      steps: [
        rule,
        FormatStep(
          "Le tour, par écrit ou à deux", 8, in: 5...12,
          points: ["Par écrit ou à deux\u{A0}: une image de temps chacun", "Chacun peut ne rien dire"],
          instructions: """
            Le groupe est trop grand pour que chacun parle devant tous. Choisissez avant la rencontre\u{A0}:

            - **par écrit**\u{A0}: chacun pose une image sur un carton ou dans la discussion\u{A0}; laissez deux minutes \
            pour lire en silence, sans commenter\u{A0};
            - **à deux**\u{A0}: deux minutes par personne, l’autre écoute sans répondre, puis on échange les rôles. \
            Personne ne rapporte ce qu’il a entendu.

            Annoncez la mi-temps\u{A0}: «\u{A0}Changez de rôle.\u{A0}» Effacez ou ramassez les cartons ensuite.
            """,
          material: "Cartons et feutres, ou la discussion de la visioconférence",
          subgroups: "Deux par deux, avec la personne la plus proche"),
        adjustment,
      ]))

  private static let rule = FormatStep(
    "La règle du tour", 1, in: 1...2,
    points: ["Une image de temps, sans commentaire, et cela reste entre nous"],
    instructions: """
      Dites la règle à chaque fois, même aux habitués\u{A0}:

      1. Une seule image de temps pour dire comment j’arrive.
      2. Personne ne commente la météo des autres.
      3. On a le droit de passer.
      4. Ce qui est dit reste ici.

      «\u{A0}Aujourd’hui, pour moi, c’est de la brume qui se lève.\u{A0}» Donnez un exemple, le vôtre.
      """)

  private static let adjustment = FormatStep(
    "Ce que nous ajustons", 1, in: 1...3,
    points: ["Que changeons-nous dans la séance, après ce que nous avons entendu\u{A0}?"],
    instructions: """
      «\u{A0}Est-ce que cela change quelque chose à notre séance\u{A0}?\u{A0}» Une pause de plus, un point reporté, un rythme plus \
      lent\u{A0}: décidez tout de suite, ou dites que rien ne change.
      """)
}
