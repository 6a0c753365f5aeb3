extension PadFixture {
  /// Two languages.
  static let bilingual = ##"""
    Réunion transfrontalière / Grenzüberschreitendes Treffen
    12 janvier 2026, 10h00 – 12h00
    Teilnehmer
    - Claire Weber
    - Jonas Klein
    Ordre du jour
    - 10h00-10h30 Begrüßung / Accueil
    - 10h30-11h30 Projekte / Projets
    - 11h30-12h00 Ausblick
    Protokoll
    Projekte / Projets
    Das Projekt läuft gut. Le projet avance.
    Next steps
    - Jonas schreibt den Bericht
    """##
}
