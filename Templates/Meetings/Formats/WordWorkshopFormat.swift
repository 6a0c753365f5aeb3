import Domain

extension MeetingFormat {
  /// Words for a batch of four to six letters: proposed, pleaded for, voted, defined.
  static let wordWorkshop = MeetingFormat(
    key: "abecedaire", name: "Atelier abécédaire", people: "6 à 20 personnes, pour 4 à 6 lettres",
    steps: [
      FormatStep(
        "Tour de météo", 10, in: 5...15, points: ["Comment j’arrive, en une image"],
        instructions:
          "Une image de temps chacun, sans commentaire. Au-delà de douze personnes, par écrit ou à deux."),
      FormatStep(
        "Intention", 5, in: 5...10, points: ["Les mots que nous choisissons et que nous chérissons"],
        instructions: """
          «\u{A0}Quels mots voulons-nous faire vivre\u{A0}? Pour qui\u{A0}?\u{A0}» Annoncez les lettres du lot et montrez une définition \
          déjà écrite. Un mot n’a pas besoin d’être savant\u{A0}: il doit nous servir.
          """,
        material: "L’abécédaire ouvert à la page du lot"),
      FormatStep(
        "Proposer, seul", 10, in: 5...15, points: ["Lettre par lettre, les mots qui viennent"],
        instructions: """
          En silence, un mot par post-it, toutes les lettres du lot. Deux minutes par lettre. Verbes, noms et \
          expressions sont permis.
          """,
        material: "Post-its, les lettres affichées au mur"),
      FormatStep(
        "Mettre en commun", 10, in: 5...20, points: ["On rassemble et l’on réunit les doublons"],
        instructions: """
          Lettre par lettre, chacun pose ses mots. Réunissez les doublons et les mots jumeaux, en gardant l’autre mot \
          entre parenthèses. On n’écarte rien à ce stade.

          Saisissez les mots dans l’abécédaire pendant la mise en commun.
          """,
        subgroups: "Au-delà de dix personnes\u{A0}: deux groupes, chacun la moitié des lettres"),
      FormatStep(
        "Argumenter", 15, in: 10...30, points: ["Une minute par mot\u{A0}: ce qu’il apporte"],
        instructions: """
          Qui a proposé un mot le défend en une minute au plus, du point de vue de la riposte\u{A0}: que nous aide-t-il à \
          dire, à refuser, à faire\u{A0}? Pas de réponse. Un mot que personne ne défend sort de la liste.
          """,
        material: "Un sablier d’une minute"),
      FormatStep(
        "Voter", 10, in: 5...10, points: ["Trois voix par lettre"],
        instructions: """
          Trois voix par personne et par lettre, à répartir comme on veut. Votez en ligne ou avec des gommettes, mais \
          tous de la même façon. Personne ne commente pendant le vote.
          """,
        material: "Gommettes, ou le vote ouvert dans l’abécédaire"),
      FormatStep(
        "Découvrir", 10, in: 5...15,
        points: ["Les trois premiers mots de chaque lettre", "Les égalités se discutent"],
        instructions: """
          Révélez lettre par lettre. En cas d’égalité, une minute de discussion, puis un vote à main levée\u{A0}; si \
          l’égalité demeure, gardez les deux.
          """),
      FormatStep(
        "Définir à deux", 15, in: 10...30, points: ["Une définition courte et un argument pour chaque mot"],
        instructions: """
          Chaque paire prend un mot\u{A0}: une définition de deux phrases, qui se lit sans dictionnaire, puis l’argument\u{A0}: \
          ce que le mot change. Faites relire par une autre paire.

          Les mots qui restent se définissent plus tard, à distance.
          """,
        material: "Une fiche par mot", subgroups: "Par deux\u{A0}; un mot par paire"),
      FormatStep(
        "Clôture", 5, in: 3...10, points: ["Les lettres qui restent, qui fait quoi"],
        instructions:
          "Dites les lettres du lot suivant, qui relit les définitions et pour quand. Un mot chacun\u{A0}: le sien."
      ),
    ])
}
