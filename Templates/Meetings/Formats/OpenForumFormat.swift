import Domain

extension MeetingFormat {
  /// Those who come bring the subjects: rooms and slots, between which one moves freely.
  static let openForum = MeetingFormat(
    key: "forum-ouvert", name: "Forum ouvert", people: "10 à plusieurs centaines de personnes",
    steps: [
      FormatStep(
        "Ouverture", 15, in: 10...30,
        points: ["Le thème", "Quatre principes et une loi\u{A0}: celle de la mobilité"],
        instructions: """
          En cercle, debout ou assis. Dites le thème comme une question, puis les principes, en les montrant au mur\u{A0}:

          1. Les personnes présentes sont les bonnes.
          2. Cela commence quand cela commence.
          3. Ce qui arrive est la seule chose qui pouvait arriver.
          4. Quand c’est fini, c’est fini.

          **La loi de la mobilité**\u{A0}: «\u{A0}Si vous n’apprenez rien et n’apportez rien là où vous êtes, allez ailleurs.\u{A0}» \
          Précisez que partir d’un groupe est une politesse, non un reproche.
          """,
        material: "Principes et loi affichés, un cercle de chaises sans table"),
      FormatStep(
        "Émergence des sujets", 20, in: 15...40,
        points: ["Toute personne peut proposer un sujet", "Un titre, son nom\u{A0}: on l’affiche"],
        instructions: """
          «\u{A0}Qui a un sujet qui lui tient à cœur\u{A0}?\u{A0}» La personne vient au centre, écrit son titre, le lit à voix haute \
          avec son nom, et l’affiche. Elle s’engage à ouvrir le groupe et à faire tenir un compte rendu, pas à être \
          experte.

          Ne triez pas, ne regroupez pas à leur place. Les longs silences sont normaux\u{A0}: attendez.
          """,
        material: "Grandes feuilles, gros feutres, ruban"),
      FormatStep(
        "Place du marché", 10, in: 10...30,
        points: ["Les sujets prennent place dans la grille", "Chacun s’inscrit où il veut aller"],
        instructions: """
          Les personnes qui proposent choisissent une salle et un créneau dans la grille. Deux sujets proches peuvent \
          se réunir, si leurs porteurs le veulent tous deux.

          Puis chacun s’inscrit. Rappelez qu’une inscription n’oblige à rien\u{A0}: la mobilité vaut toujours.
          """,
        material: "La grille des salles et des créneaux, projetée ou affichée"),
      FormatStep(
        "Premier créneau", 45, in: 30...90, isSlot: true,
        points: ["Les groupes travaillent en parallèle", "Une personne note dans chaque salle"],
        instructions: """
          Ne facilitez pas les groupes\u{A0}: passez de salle en salle pour le café, le papier, le temps. Vérifiez que \
          chaque case a quelqu’un qui note.

          Annoncez dix minutes avant la fin, puis cinq.
          """,
        material: "De quoi écrire dans chaque salle, un plan des salles",
        subgroups: "Un groupe par salle, de la taille qu’il prend"),
      FormatStep(
        "Passage", 10, in: 5...15, points: ["On change de salle"],
        instructions: """
          Laissez les gens se croiser, c’est aussi le forum. Relisez la grille\u{A0}: les sujets déplacés ou retirés \
          s’annoncent maintenant.
          """),
      FormatStep(
        "Second créneau", 45, in: 30...90, isSlot: true,
        points: ["Les groupes travaillent en parallèle", "Une personne note dans chaque salle"],
        instructions: """
          Comme le premier. Rappelez aux personnes qui rédigent que le compte rendu tient en trois lignes\u{A0}: ce dont \
          on a parlé, ce qui en sort, qui continue.
          """,
        subgroups: "Un groupe par salle, de la taille qu’il prend"),
      FormatStep(
        "Lecture des comptes rendus", 15, in: 10...30,
        points: ["On lit les notes des groupes", "On marque ce que l’on veut poursuivre"],
        instructions: """
          Affichez les notes de toutes les cases, ou donnez leur adresse. Chacun lit en silence et marque jusqu’à \
          trois suites qu’il veut rejoindre\u{A0}: «\u{A0}Qui veut y travailler\u{A0}?\u{A0}»
          """,
        material: "Notes imprimées ou projetées, gommettes"),
      FormatStep(
        "Cercle de clôture", 20, in: 15...40,
        points: ["Ce que chacun emporte", "Les suites et leurs porteurs"],
        instructions: """
          Retour au cercle. Un objet passe\u{A0}; qui le tient parle, les autres écoutent, on peut le faire passer sans \
          rien dire. «\u{A0}Qu’est-ce que j’emporte\u{A0}? Que vais-je faire\u{A0}?\u{A0}»

          Finissez par les suites\u{A0}: un nom, un premier pas, une date.
          """,
        material: "Un objet de parole"),
    ], grid: .forum, placeName: "Salle")
}
