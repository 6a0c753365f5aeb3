extension PadFixture {
  /// An Etherpad with pictures for signs.
  static let pictures = ##"""
    🌻 Cercle Jardins partagés
    📅 jeudi 12 mars 2026 de 18h30 à 20h
    📍 Lieu : Maison des associations, salle 2
    💻 Visio : https://visio.example.org/jardins (code 4321)

    👥 Présent·e·s : Awa, Malik Benali, Jeanne et Odile
    🙏 Excusés : Tom

    🗓 Ordre du jour
    👉 18h30 Accueil et météo
    👉 18h45 Choix des semences
    👉 19h15 Calendrier des chantiers (framadate)
    👉 19h45 Tour de clôture

    📝 Notes
    Choix des semences
    • on garde les variétés locales
    • Malik contacte la grainothèque avant le 20 mars
    Décision : pas d’achat de plants cette année

    Calendrier des chantiers
    Qui veut venir le samedi ? Inscrivez-vous ici : Awa, Odile

    ✅ Prochaines étapes
    • Visiter la parcelle nord
    • Rédiger l’affiche
    """##
}
