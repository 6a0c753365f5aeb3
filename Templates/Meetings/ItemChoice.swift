import Domain
import HTML

/// The item of a meeting's agenda that something belongs to, as a list that opens.
///
/// - Parameters:
///   - none: what stands for no item; nil where there must be one.
func itemChoice(_ meeting: Meeting, none: HTML?) -> Choice {
  let items = meeting.agenda.map { item in
    (value: "\(item.id)", words: "\(item.slot.start.onTheClock), \(item.title)" as HTML)
  }
  let first: [(value: String, words: HTML)] = none.map { [("", $0)] } ?? []
  return Choice(
    name: "item", label: "Point de l’ordre du jour", options: first + items,
    sayings: [.unknown: "Ce point n’est plus à l’ordre du jour. Choisissez-en un autre."])
}

extension WayBack {
  /// The page of a meeting.
  static func meeting(_ meeting: MeetingSummary) -> WayBack {
    WayBack(
      path: .meeting(id: meeting.id, meeting.slug), name: "\(meeting.title)", place: .under(.meetings))
  }
}
