extension PadFixture {
  /// Hours of the clock of twelve hours.
  static let english = ##"""
    Weekly sync
    2026-03-02
    Agenda
    - 2:00 pm Welcome
    - 2:15 pm Roadmap
    - 3:00 PM Wrap-up
    Roadmap
    We keep the plan.
    """##
}
