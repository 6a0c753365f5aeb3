import Domain

extension MeetingFormat {
  /// One bearer, a question, and a first try to be made.
  static let challenge = MeetingFormat(
    key: "defi", name: "Défi", people: "une personne qui porte le défi, et 5 à 8 autres",
    steps: [
      FormatStep(
        "Le défi", 5, in: 3...8, points: ["Qui le porte, pour qui, ce qui coince"],
        instructions: """
          La personne qui porte le défi le raconte en cinq minutes\u{A0}: pour qui, ce qui coince, ce qui a été essayé, ce \
          qu’elle peut décider elle-même. On ne l’interrompt pas.
          """),
      FormatStep(
        "Questions", 10, in: 5...15, points: ["Des questions, pas de solutions"],
        instructions: """
          Une question à la fois. Notez les solutions qui échappent sur une feuille à part\u{A0}: «\u{A0}Gardons-la, elle \
          reviendra.\u{A0}» Demandez toujours\u{A0}: qui d’autre est concerné, que se passe-t-il si l’on ne fait rien\u{A0}?
          """,
        material: "Une feuille «\u{A0}garage\u{A0}» pour les idées trop tôt venues"),
      FormatStep(
        "«\u{A0}Comment pourrions-nous…\u{A0}?\u{A0}»", 10, in: 5...15,
        points: ["Reformuler le défi en une question"],
        instructions: """
          Chacun écrit deux questions qui commencent par «\u{A0}Comment pourrions-nous…\u{A0}». Ni trop large («\u{A0}changer le \
          monde\u{A0}»), ni trop étroite (la solution y est déjà). La personne qui porte choisit celle qui lui donne envie.
          """,
        material: "Post-its, la question choisie affichée"),
      FormatStep(
        "Idées, seul", 8, in: 5...10, points: ["Le plus d’idées possible, en silence"],
        instructions: """
          En silence, une idée par post-it, les folles aussi. «\u{A0}Visez huit idées.\u{A0}» Après quatre minutes, donnez une \
          contrainte\u{A0}: sans argent, en une semaine, avec des enfants.
          """,
        material: "Post-its, minuteur"),
      FormatStep(
        "Idées, ensemble", 22, in: 15...40, points: ["On pose, on rebondit, on rapproche"],
        instructions: """
          Chacun pose ses idées en les lisant. On rebondit\u{A0}: «\u{A0}Oui, et…\u{A0}»\u{A0}; le «\u{A0}oui, mais\u{A0}» attend. Rapprochez, \
          nommez les familles, cherchez ce qui manque.
          """,
        material: "Un mur, des feutres"),
      FormatStep(
        "Choix", 8, in: 5...12, points: ["Trois voix chacun"],
        instructions: """
          Trois voix par personne, posées en même temps. La personne qui porte le défi tranche ensuite parmi les \
          idées en tête\u{A0}: c’est elle qui les fera vivre.
          """,
        material: "Gommettes"),
      FormatStep(
        "Premier essai", 17, in: 10...30, points: ["Le plus petit essai utile", "Quoi, qui, quand"],
        instructions: """
          «\u{A0}Que pouvez-vous essayer avant quinze jours, avec ce que vous avez\u{A0}?\u{A0}» Décrivez l’essai en étapes\u{A0}: quoi, \
          avec qui, quand, et à quoi l’on verra que cela marche. Chacun dit ce qu’il peut apporter.

          Écrivez les étapes en tâches\u{A0}: `→ nom\u{A0}: tâche @jour/mois`.
          """,
        subgroups: "Deux groupes si deux idées restent"),
      FormatStep(
        "Restitution", 8, in: 5...15, points: ["L’essai, raconté par la personne qui le porte"],
        instructions: """
          La personne qui porte redit l’essai avec ses mots. Le groupe vérifie\u{A0}: est-ce faisable, est-ce désirable\u{A0}?

          Fixez le retour\u{A0}: **dans un mois, dans le même cercle**, la rencontre s’ouvrira sur «\u{A0}qu’a donné l’essai\u{A0}?\u{A0}».
          """),
      FormatStep(
        "Clôture", 2, in: 2...5, points: ["Un mot chacun"],
        instructions: "Un mot chacun, et merci à la personne qui a porté le défi."),
    ])
}
