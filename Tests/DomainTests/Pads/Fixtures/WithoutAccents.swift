extension PadFixture {
  /// Accents lost on the way.
  static let withoutAccents = ##"""
    Compte rendu reunion parents d'eleves
    le 1er juillet
    Presents : Mme Noel, M. Etienne, Mme Zerbib
    Absents : M. Leveque

    Ordre du jour :
    - kermesse 20mn
    - cantine 30mn
    - bibliotheque

    Kermesse :
    tout est pret, il manque deux parents

    Cantine :
    menu vegetarien le jeudi, OK

    Synthese :
    la kermesse est prete et la cantine avance

    Prochaines etapes :
    - ecrire a la mairie
    - reunir les parents
    """##
}
