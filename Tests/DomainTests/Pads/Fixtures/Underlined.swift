extension PadFixture {
  /// Titles underlined and bold, hours in three spellings.
  static let underlined = ##"""
    __CA du 14 avril 2026__

    __Présents :__ Lucie R., Ahmed T., Victor
    __Secrétaire :__ Victor

    __ODJ__
    12:00-12:10 : tour de table
    12:10–12:40 : rapport moral
    12h40 à 13h : questions

    __Compte-rendu__

    *Tour de table*
    Tout le monde est là.

    **Rapport moral (12:10–12:40)**
    - lecture par Lucie
    - vote : adopté

    **Questions :**
    Quand refait-on les statuts ?

    __Décisions__
    * rapport moral adopté à l'unanimité
    * Lucie rédigera les statuts

    __À communiquer__
    - le rapport aux adhérents
    """##
}
