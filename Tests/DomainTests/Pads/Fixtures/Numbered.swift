extension PadFixture {
  /// Numbered items with minutes in brackets.
  static let numbered = ##"""
    Conseil de la vie locale – 2026-05-19 – 18:00
    Participants (3) :
     * Zoé Lambert
     * Karim Haddad
     * Anne-Lise Petit

    Ordre du jour (18:00-19:30)
    1. Accueil [10 min]
    2. Fête de quartier [40 min]
       - stands
       - musique
    3. Aires de jeux [20', Karim]
    4. Divers

    2. Fête de quartier
    La date du 27 juin convient.
    → Zoé : réserver la sono @01/06
    → demander un barnum

    3. Aires de jeux
    TODO : relancer le service des espaces verts
    Karim et Zoé feront le tour des jeux.
    """##
}
