extension PadFixture {
  /// Nothing but capitals.
  static let capitals = ##"""
    REUNION EQUIPE MOBILE
    15.06.21

    PRESENTS
    MARTIN Léa
    DUPONT Jean
    KONE Fatou

    ORDRE DU JOUR
    1. TOURNEES (20 MIN)
    2. VEHICULES (30 MIN)
    3. CONGES

    NOTES

    TOURNEES
    LA TOURNEE DU NORD EST TROP LONGUE. ON LA COUPE EN DEUX.

    VEHICULES
    REVISION EN JUILLET.

    A FAIRE
    - LEA : PRENDRE RENDEZ-VOUS AU GARAGE
    - AFFICHER LES TOURNEES
    """##
}
