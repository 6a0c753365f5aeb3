extension PadFixture {
  /// The meeting that the seeds tell of, as its pad had it; the people have other names.
  static let strategy = ##"""


    Stratégie d'animation de la communauté

    cercles d'apprentissage et d'entraide

    Réunion du 15 juin 2021

    Participants

    - Fabien Marlot
    - Pascal Gaubert
    - Thibaut Ambrosetti
    - Solène Desmoulins-Noircourt
    - Bertrand ALBY
    - Irène CAZENAVE
    - Benoît ARC
    - Juliette Chabrol

    Ordre du jour

    - [12h00 > 12h10] **Un tour de météo**
    - [12h10 > 12h30] **Retour sur le Cercle des cercles**
     - Présentation des idées qui ont émergées (Tableau klaxoon : <https://app.klaxoon.com/join/WHJ6HCS>)
     - Quels sont nos prochains pas ? Post-it **BLEU**
     - Doit-on avoir une nouvelle séance de travail pour creuser des pistes ?
    - [12h30 > 12h40] **Retour sur l'abécédaire du 31 et suites**
     - ABCD
     - On lance la suite ?
     - Travail sur les définitions du point de vue de la riposte, argumentaire
    - [12h40 > 12h50] **Mise en place d'un retour d'expérience** des cercles d'apprentissage (fin septembre ?)

    - [12h50 > 13h00] **Comment évaluer les cercles d'apprentissage ?**
     - Qui veut y travailler ?

    Notes communes

    Retour sur le Cercle des cercles

    Cercle Codev : 12 participants, bonne dynamique, lien avec le cercle sur les sciences comportementales (gamification). Proposition d'échange sur un livre sur le Codev (une autrice connue) dans le cadre du cercle sur l'arpentage mais problème de timing.

    Articulation avec l'Université de l'innovation publique territoriale (novembre 2021) ? Nombreux sites, logique de l'Université différente des cercles. Idée : proposer un temps inspirant (forum ouvert) pour les participants de l'Université.

    Riposte pourrait être un espace proposé en plus de ce que vont proposer les délégations. Site virtuel autour de la Riposte créative ?

    Il faut que rendre visible le sens des cercles (on pose les bases de la coopération). Enjeu de l'essaimage (cercles mobilisent peu de monde). Abécédaire, boussole, fabrique des transitions, réseaux d'innovateurs (Grand Est...). Université = opportunité de donner de la visibilité. Capitaliser les bonnes pratiques des cercles, les faire découvrir en l'espace d'une séance concentrant tous les ingrédients de la coopération au sens des cercles.

    Les cercles s'affranchissent des frontières physiques et créent du lien à distance. Besoin d'atterrir et d'essaimer.

    Comment les cercles peuvent être mis en oeuvre dans les territoires ? (défi porté pendant l'Université).

    Qui porte la Riposte le jour j ?

    Créer un événement dans l'événement (novembre = mois de l'innovation publique). Faire un focus sur la capitalisation des cercles détaché de l'Université (en amont par ex.). Cercles = objet de formation innovant.

    Faire un défi "comment porter les cercles sur les territoires" ?

    Faire converger mois de l'innovation et université innovation publique OK.

    Gironde : lancement wiki riposte Gironde le 2 juillet. Préfiguration communautés d'apprentissage avec une thésarde. Un partenaire intéressé probablement pour que la Base et Nouvelle Aquitaine soit terrain d'apprentissage.

    SYNTHESE

    - proposer un évènement distancié, virtuel, pour inspirer en amont des universités
    - portage local de la dynamique de la Riposte ; intégrer l'équipe de l'organisation de l'Université locale pour influencer.
    - porter un défi avec des questions relatives à la Riposte en lien avec le sujet de l'université

    + en septembre : REX avec facilitateur.trices, membres des cercles, agents CNFPT qui souhaitent découvrir les cercles. Reconduite ou déploiement.

    + fin cercle des boussoles en septembre.

    PROCHAINS PAS

    - abécédaire (gros travail) et dernière séquence Boussole
    - évaluation au sein des cercles
    - scénario pédagogique du REX

    Bertrand OK pour travailler sur ces points.

    Fabien nous envoie des propositions de dates de travail.

    Retour sur l'abécédaire du 31 et suites

    Après vote de la communauté :

    - **A :**
     - Altérité
     - Apprendre ensemble (Apprenance)
     - Archipel
    - **B :**
     - Bienveillant
     - Biomimetisme
     - Boussoles
    - **C :**
     - Communauté
     - Coopération ouverte
     - Créativité
    - **D :**
     - Démocratie
     - Désir
     - Diffusion

    Mise en place d'un retour d'expérience des cercles d'apprentissage fin septembre ?

    - Qui veut y travailler ? Inscrivez-vous ici :

    Organisation de deux séances de travail (framadate ?)

    Comment évaluer les cercles d'apprentissage ?

    - Qui veut y travailler ? Inscrivez-vous ici :

    To-do list

    A communiquer
    """##
}
