extension PadFixture {
  /// Titles and notes, without any agenda.
  static let withoutAgenda = ##"""
    # Atelier d’écriture

    Samedi 3 octobre 2026 à 14h

    ## Ce qu’on a lu

    Trois textes courts.

    ## Ce qu’on garde

    Le rythme.

    ## Conclusion

    On recommence en novembre.
    """##
}
