extension PadFixture {
  /// One line.
  static let single = ##"""
    Réunion budget mardi 15 juin 2021 à 14h avec Julie
    """##
}
