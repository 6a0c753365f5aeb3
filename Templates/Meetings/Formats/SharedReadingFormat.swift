import Domain

extension MeetingFormat {
  /// A book read by many in one sitting, each a part of it. From one hour to six: the reading and the debate carry the
  /// difference.
  static let sharedReading = MeetingFormat(
    key: "arpentage", name: "Arpentage", people: "5 à 15 personnes, dix étant un bon nombre",
    steps: [
      FormatStep(
        "Tour de météo", 10, in: 5...20, points: ["Comment j’arrive, en une image"],
        instructions: """
          Une image de temps chacun, sans commentaire. Dites ensuite le chemin de la séance\u{A0}: «\u{A0}À la fin, nous aurons \
          lu ce livre ensemble, sans que personne l’ait lu en entier.\u{A0}»
          """),
      FormatStep(
        "Premières impressions", 10, in: 5...40,
        points: ["La couverture, le titre, l’auteur ou l’autrice", "Qu’en attendons-nous\u{A0}?"],
        instructions: """
          Faites passer le livre de main en main. Lisez le titre, la quatrième de couverture, la table des matières.

          «\u{A0}Sans l’avoir lu, que nous dit ce livre\u{A0}?\u{A0}» Qui connaît déjà l’auteur ou l’autrice le dit en une phrase, \
          pas plus.
          """,
        material: "Le livre, de préférence en deux exemplaires"),
      FormatStep(
        "Partage du livre", 5, in: 2...10, points: ["Le livre est découpé, les parts sont tirées au sort"],
        instructions: """
          Coupez le livre pour de bon, ou distribuez des copies que vous avez le droit de faire. Visez des parts \
          égales\u{A0}: le nombre de pages divisé par le nombre de personnes, en coupant aux chapitres quand c’est possible.

          Tirez au sort\u{A0}: personne ne choisit sa part. Certains auront du mal à voir le livre coupé\u{A0}; c’est permis de \
          le dire.
          """,
        material: "Un cutter, des pinces, les parts numérotées dans l’ordre des pages"),
      FormatStep(
        "Lecture", 45, in: 20...180,
        points: [
          "Quelle est l’idée-force\u{A0}?", "À quoi cela fait-il écho dans mon expérience\u{A0}?",
          "Avec quoi ne suis-je pas d’accord\u{A0}?", "Quels mots restent obscurs\u{A0}?",
        ],
        instructions: """
          Chacun lit seul, où il veut, et note ses réponses aux quatre questions. Comptez de 45 à 60 minutes quand le \
          temps le permet\u{A0}; sur une heure en tout, donnez des parts plus courtes.

          - Dites l’heure du retour et affichez-la.
          - Prévenez à mi-temps, puis cinq minutes avant la fin.
          - Qui a fini aide à afficher les mots obscurs, sans parler.
          """,
        material: "Crayons, fiches de lecture avec les quatre questions"),
      FormatStep(
        "Restitution", 30, in: 15...45, each: 3,
        points: ["Dans l’ordre des pages, trois minutes par personne"],
        instructions: """
          Trois minutes chacun, dans l’ordre du livre et non dans l’ordre de la salle. On n’interrompt pas, on ne \
          complète pas.

          Tenez le temps avec douceur\u{A0}: montrez une minute, puis le geste de conclure. Notez au mur les mots forts au \
          fur et à mesure, dans les mots de la personne.
          """,
        material: "Un sablier ou un minuteur, une grande feuille"),
      FormatStep(
        "Mots forts et débat", 15, in: 10...45,
        points: ["Les mots forts sont affichés et discutés", "Ce que ce livre change pour nous"],
        instructions: """
          Chacun pose deux mots forts de sa part. Rapprochez ceux qui se répondent, et ouvrez\u{A0}: «\u{A0}Où le livre se \
          contredit-il\u{A0}? Que dit-il à notre pratique\u{A0}?\u{A0}»

          Gardez les mots qui pourraient entrer dans l’abécédaire.
          """,
        material: "Post-its, un mur libre"),
      FormatStep(
        "Bilan", 5, in: 3...20, points: ["Ce que je retiens", "Le prochain livre"],
        instructions: """
          Un mot chacun\u{A0}: ce que je retiens, ce que j’aimerais lire ensuite. Demandez qui emporte le livre pour le \
          recoller.
          """),
    ])
}
