/// The place of a meeting among those that follow each other: on an ordered path (« séquence 2 sur 4 »), or at a rhythm.
package struct SeriesPlace: Hashable, Sendable {
  /// The row of the series.
  package let series: Int
  package let title: String
  /// From 1.
  package let place: Int
  /// How many meetings the series is meant to have.
  package let planned: Int
  /// At which they follow each other; nil for an ordered path.
  package let rhythm: Rhythm?

  package init(series: Int, title: String, place: Int, planned: Int, rhythm: Rhythm? = nil) {
    self.series = series
    self.title = title
    self.place = place
    self.planned = planned
    self.rhythm = rhythm
  }
}

/// The meetings of a series that the viewer sees next to one of them.
package struct SeriesNeighbours: Hashable, Sendable {
  /// Nil before the first one.
  package let previous: MeetingSummary?
  /// Nil behind the last one.
  package let next: MeetingSummary?

  package init(previous: MeetingSummary?, next: MeetingSummary?) {
    self.previous = previous
    self.next = next
  }
}

/// The place of a meeting in a series as it is typed.
package struct SeriesDraft: Hashable, Sendable {
  /// Of a series that its writer sees, or of a new one.
  package var title: String
  package var place: Int
  /// How many meetings the series is meant to have; nil to leave a known series as it is.
  package var planned: Int?

  /// The places there can be.
  package static let places = 1...99
  /// How many meetings a series can be meant to have.
  package static let lengths = 2...99

  package init(title: String, place: Int, planned: Int?) {
    self.title = title
    self.place = place
    self.planned = planned
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let places =
      Self.places.lowerBound...max(1, min(planned ?? Self.places.upperBound, Self.places.upperBound))
    return [
      Check.line("series", title), Check.number("seriesPlace", place, in: places),
      planned.flatMap { Check.number("planned", $0, in: Self.lengths) },
    ].compactMap(\.self)
  }
}
