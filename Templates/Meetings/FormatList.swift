import Domain

extension MeetingFormat {
  /// All formats, in the order in which they are offered.
  package static let all = [
    weather, peerConsulting, sharedReading, openForum, experience, circleOfCircles, compass, worldCafe,
    challenge,
    wordWorkshop, steering, subgroups,
  ]

  /// The format with a key; nil when there is none.
  package static func named(_ key: String) -> MeetingFormat? { all.first { $0.key == key } }
}
