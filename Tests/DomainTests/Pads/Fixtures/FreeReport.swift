extension PadFixture {
  /// A report with hardly any form.
  static let freeReport = ##"""
    CR réunion équipe accueil 22/09/2026

    Personnes présentes : Nadia, Bruno (animation, notes), Chloé et Samuel

    Points abordés :
    * Planning d'octobre : Nadia prend les mardis
    * Téléphone : trop d'appels le lundi

    => Bruno voit avec le standard pour le lundi
    => Chloé et Samuel préparent l'affichage

    Prochaine réunion : 06/10/2026 à 9h
    """##
}
