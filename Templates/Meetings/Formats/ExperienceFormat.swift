import Domain

extension MeetingFormat {
  /// What happened, what it teaches and what is decided, without looking for somebody to blame.
  static let experience = MeetingFormat(
    key: "rex", name: "Retour d’expérience (REX)", people: "6 à 15 personnes",
    steps: [
      FormatStep(
        "Cadre", 10, in: 5...15,
        points: ["Apprendre, pas accuser", "Ce dont nous parlons, et ce dont nous ne parlons pas"],
        instructions: """
          Posez le cadre à voix haute et faites-le accepter\u{A0}: «\u{A0}Chacun a fait de son mieux avec ce qu’il savait et \
          ce qu’il avait. Nous cherchons ce que l’organisation peut apprendre, pas un coupable.\u{A0}»

          - Délimitez l’expérience\u{A0}: du … au …, avec qui.
          - Personne n’est nommé dans les notes sans son accord.
          - Qui décide de la suite, et quand\u{A0}?
          """),
      FormatStep(
        "Chacun son fil", 10, in: 5...20, points: ["Chacun écrit seul son fil des faits, avec ses dates"],
        instructions: """
          Un fait par post-it\u{A0}: une date, un verbe, pas de jugement. «\u{A0}La salle a changé le 12\u{A0}» plutôt que «\u{A0}la salle \
          a été mal gérée\u{A0}».

          Chacun ajoute d’un signe ses moments forts et ses moments difficiles.
          """,
        material: "Post-its de deux couleurs, feutres"),
      FormatStep(
        "Le fil commun", 25, in: 15...45,
        points: ["Nous assemblons les faits dans l’ordre", "Sans les juger"],
        instructions: """
          Tracez une ligne du temps. Chacun vient poser ses faits en les lisant\u{A0}; on rapproche les mêmes, on garde \
          les versions qui diffèrent côte à côte.

          Quand quelqu’un explique ou juge\u{A0}: «\u{A0}Gardons-le pour la suite. Quel était le fait\u{A0}?\u{A0}» Demandez enfin\u{A0}: \
          «\u{A0}Que manque-t-il\u{A0}? Qui n’est pas là pour le dire\u{A0}?\u{A0}»
          """,
        material: "Un mur ou un rouleau de papier de trois mètres"),
      FormatStep(
        "Aides et freins", 25, in: 15...45, points: ["Ce qui a aidé", "Ce qui a gêné"],
        instructions: """
          En deux temps égaux, d’abord ce qui a aidé\u{A0}: on l’oublie sinon. Par deux, puis ensemble\u{A0}: un vert pour une \
          aide, un rouge pour un frein, posé sous le moment concerné.

          Cherchez des conditions, non des personnes\u{A0}: du temps, une règle, un outil, une information.
          """,
        material: "Post-its verts et rouges", subgroups: "Deux par deux pendant dix minutes, puis ensemble"),
      FormatStep(
        "Causes et leçons", 20, in: 15...40, points: ["Pourquoi\u{A0}?", "Ce que nous en apprenons"],
        instructions: """
          Choisissez ensemble les trois points qui pèsent le plus. Pour chacun, demandez «\u{A0}pourquoi\u{A0}?\u{A0}» jusqu’à \
          toucher quelque chose que l’on peut changer.

          Formulez la leçon ainsi\u{A0}: «\u{A0}Quand …, il vaut mieux …, parce que …\u{A0}»
          """),
      FormatStep(
        "Reconduire, adapter, arrêter", 15, in: 10...30,
        points: ["Ce que nous reconduisons", "Ce que nous adaptons", "Ce que nous arrêtons"],
        instructions: """
          Trois colonnes. Une proposition y entre quand personne n’a d’objection\u{A0}; sinon on la reformule, ou on la \
          met de côté avec son désaccord écrit.
          """,
        material: "Un tableau à trois colonnes"),
      FormatStep(
        "Engagements", 10, in: 10...20, points: ["Qui, quoi, quand"],
        instructions: """
          Peu d’engagements, mais complets\u{A0}: un verbe, une personne présente qui accepte, une date. Écrivez-les en \
          tâches dans les notes\u{A0}: `→ nom\u{A0}: tâche @jour/mois`.

          Choisissez à qui raconter les leçons, et sous quelle forme.
          """),
      FormatStep(
        "Clôture", 5, in: 5...10, points: ["Un mot chacun"],
        instructions: """
          «\u{A0}Comment je repars.\u{A0}» Un mot chacun, sans commentaire. Remerciez, et dites quand les notes seront relues.
          """),
    ])
}
