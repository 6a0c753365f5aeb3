import Domain

extension MeetingFormat {
  /// One person brings a situation, the others help them to see it otherwise: a choice and six steps.
  static let peerConsulting = MeetingFormat(
    key: "codeveloppement", name: "Codéveloppement", people: "4 à 8 personnes, et une qui facilite",
    steps: [
      FormatStep(
        "Choix du sujet et de la personne cliente", 10, in: 5...15,
        points: [
          "Plusieurs situations, chacune en deux phrases",
          "Une situation réelle, actuelle, sur laquelle on peut agir",
        ],
        instructions: """
          Demandez d’abord des nouvelles à la personne cliente de la dernière fois\u{A0}: qu’a-t-elle essayé\u{A0}?

          Puis\u{A0}: «\u{A0}Qui vit en ce moment une situation sur laquelle le groupe pourrait l’aider\u{A0}?\u{A0}» Deux phrases chacun\u{A0}: \
          une préoccupation, un problème ou un projet. Le groupe choisit\u{A0}; en cas d’hésitation, la situation la plus \
          pressante l’emporte.

          Nommez une personne qui prend des notes pour la personne cliente. Rappelez que le récit reste dans le groupe.
          """,
        material: "De quoi afficher les sujets proposés"),
      FormatStep(
        "1. Exposé", 10, in: 5...10,
        points: ["La personne cliente raconte", "On ne l’interrompt pas"],
        instructions: """
          «\u{A0}Tu as dix minutes, personne ne t’interrompt.\u{A0}» Le contexte, ce qui a été essayé, ce qui reste difficile.

          Les autres écoutent et gardent leurs questions par écrit. Si la personne a fini plus tôt, attendez\u{A0}: \
          l’essentiel vient souvent après le silence.
          """),
      FormatStep(
        "2. Clarification", 15, in: 10...20,
        points: ["Des questions seulement, pour mieux comprendre"],
        instructions: """
          Une question à la fois, courte, sans conseil caché. «\u{A0}As-tu pensé à…\u{A0}» est un conseil\u{A0}: demandez de la \
          reformuler.

          - D’abord les faits\u{A0}: qui, quand, combien, depuis quand\u{A0}?
          - Puis le vécu\u{A0}: qu’est-ce qui t’importe là-dedans\u{A0}?

          La personne cliente a le droit de ne pas répondre.
          """),
      FormatStep(
        "3. Contrat de consultation", 5,
        points: ["«\u{A0}Ce que j’attends de vous, c’est…\u{A0}»"],
        instructions: """
          L’étape est courte et ne se saute pas\u{A0}: c’est elle qui évite de répondre à côté.

          Demandez\u{A0}: «\u{A0}Que veux-tu recevoir du groupe\u{A0}?\u{A0}» Des idées, des expériences, une autre lecture, un \
          encouragement\u{A0}? La personne cliente le dit en une phrase, chacun vérifie qu’il l’a comprise. Écrivez la \
          demande au mur, telle quelle.
          """,
        material: "La demande, affichée en une phrase"),
      FormatStep(
        "4. Consultation", 25, in: 15...50,
        points: ["Le groupe propose, la personne cliente écoute surtout"],
        instructions: """
          Chacun parle en «\u{A0}je\u{A0}»\u{A0}: «\u{A0}Dans une situation proche, j’ai…\u{A0}», «\u{A0}À ta place, j’essaierais…\u{A0}», «\u{A0}Ce que \
          j’entends…\u{A0}». Toutes les idées se valent, on ne les discute pas.

          - Rappelez la demande à mi-temps\u{A0}: répondons-nous à la question\u{A0}?
          - Retenez la personne cliente quand elle se justifie\u{A0}: «\u{A0}Note, tu répondras après.\u{A0}»
          - Donnez la parole à qui ne l’a pas encore prise.
          """,
        material: "Feuilles pour que la personne cliente garde ce qui lui parle"),
      FormatStep(
        "5. Synthèse et plan d’action", 10, in: 5...20,
        points: ["Ce que la personne cliente garde", "Ce qu’elle fera, et quand"],
        instructions: """
          Deux minutes de silence pour relire ses notes. Puis la personne cliente dit ce qu’elle retient, ce qu’elle \
          laisse, et un premier pas daté. Personne ne corrige.

          Avec son accord, notez la demande et les engagements\u{A0}; la séance suivante s’ouvrira sur son retour.
          """),
      FormatStep(
        "6. Apprentissages et régulation", 15, in: 10...20,
        points: ["Ce que chacun retient pour sa propre pratique", "Comment avons-nous travaillé\u{A0}?"],
        instructions: """
          Un tour\u{A0}: «\u{A0}Qu’est-ce que j’apprends pour moi\u{A0}?\u{A0}» La personne cliente parle la dernière.

          Puis le groupe règle sa façon de faire\u{A0}: le temps, l’écoute, les étapes. Fixez la prochaine date et qui \
          facilite.
          """),
    ])
}
