/// The place of a meeting in an ordered series: « séquence 2 sur 4 ».
package struct SeriesPlace: Hashable, Sendable {
  /// The row of the series.
  package let series: Int
  package let title: String
  /// From 1.
  package let place: Int
  /// How many meetings the series is meant to have.
  package let planned: Int

  package init(series: Int, title: String, place: Int, planned: Int) {
    self.series = series
    self.title = title
    self.place = place
    self.planned = planned
  }
}
