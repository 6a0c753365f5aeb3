extension PadFixture {
  /// A report sent by mail.
  static let mail = ##"""
    Objet : compte rendu de notre réunion du lundi 7 septembre

    Bonjour à toutes et à tous,

    Voici ce que nous nous sommes dit lundi. N’hésitez pas à compléter.

    Étaient présents : Hélène, Marc, Sofiane.

    1) Rentrée des ateliers
    Les ateliers reprennent le 21. Hélène s’occupe des affiches.

    2) Locaux
    La salle du bas est humide. Marc appellera la mairie.

    3) Divers
    Rien à signaler.

    Bonne semaine,
    Hélène
    """##
}
