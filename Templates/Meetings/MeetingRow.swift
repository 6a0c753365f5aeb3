import Domain
import HTML

/// Meetings as a list, in the order given.
func meetingRows(_ meetings: [MeetingSummary], linkCircles: Bool = true) -> HTML {
  #"<ul class="rows">\#(each: meetings, { meetingRow($0, linkCircles: linkCircles) })</ul>"#
}

private func meetingRow(_ meeting: MeetingSummary, linkCircles: Bool) -> HTML {
  """
  <li class="row">\(dayDisc(meeting.day))<div>
  <h3><a href="\(meetingPath(meeting))">\(meeting.title)</a>\(some: meeting.state.tag, { #" <span class="tag">\#($0)</span>"# })</h3>
  <p>\(meeting.whenInWords)</p>
  \(if: !meeting.place.isEmpty, #"<p class="soft small">\#(meeting.place)</p>"#)\
  \(some: meeting.series, { #"<p class="soft small">\#($0.inWords)</p>"# })\
  \(if: linkCircles && !meeting.circles.isEmpty, #"<p class="soft small">\#(circleLinks(meeting.circles))</p>"#)
  </div></li>

  """
}

/// The address of a meeting.
func meetingPath(_ meeting: MeetingSummary) -> HTML { "\(path: .meeting(id: meeting.id, meeting.slug))" }

/// The day in a disc, for the eye only: the words beside it say the same.
func dayDisc(_ day: Day) -> HTML {
  """
  <span class="disc" aria-hidden="true"><b>\(day.dayOfMonth)</b>\(day.month)<br>\(day.parts.year)</span>
  """
}

extension SeriesPlace {
  /// Where the meeting stands in its series: « Séquence 2 sur 4 : Boussole », « Rencontre 2 sur 12, chaque semaine ».
  var inWords: String {
    rhythm.map { "Rencontre \(place) sur \(planned), \($0.inWords)" }
      ?? "Séquence \(place) sur \(planned)\u{A0}: \(title)"
  }
}

extension MeetingState {
  /// What lists say of the state; nil for a meeting that is only planned.
  var tag: String? {
    switch self {
    case .planned: nil
    case .running: "en cours"
    case .closed: "compte rendu publié"
    case .cancelled: "annulée"
    }
  }
}
