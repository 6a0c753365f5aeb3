import Domain
import HTML

/// All meetings: those to come, the soonest first, then those past, the latest first, a part at a time.
///
/// - Parameters:
///   - isFirst: whether this is the first part, beside which the meetings to come stand.
///   - mayOrganise: whether the reader may prepare one.
package func meetingsPage(_ list: MeetingList, isFirst: Bool, mayOrganise: Bool, in frame: Frame) -> HTML {
  page(
    frame, title: isFirst ? "Rencontres" : "Rencontres passées",
    at: isFirst ? .at(.meetings) : .under(.meetings),
    description: "Les rencontres de la communauté\u{A0}: ordres du jour, notes et suites.",
    """
    \(pageHead("Les rencontres", below: "\(about)\(ways(mayOrganise: mayOrganise))"))
    \(if: isFirst, upcoming(list.upcoming))
    \(if: !list.past.isEmpty || !isFirst, section("Passées", past(list)))
    """)
}

private let about: HTML = """
  <p class="lead">Pour chacune, un ordre du jour minuté, les notes prises ensemble et ce qui en sort.</p>
  """

private func ways(mayOrganise: Bool) -> HTML {
  """
  <ul class="jump"><li><a href="\(path: .calendar(month: nil, circle: nil))">Calendrier</a></li>\
  <li><a href="\(path: .datePolls)">Trouver une date</a></li>\(if: mayOrganise, preparing)</ul>
  """
}

private var preparing: HTML {
  """
  <li><a href="\(path: .newMeeting(circle: nil, format: nil, like: nil))">Préparer une rencontre</a></li>
  <li><a href="\(path: .importMeeting)">Importer un pad ou un compte rendu</a></li>
  """
}

private func upcoming(_ meetings: [MeetingSummary]) -> HTML {
  """
  <h2>À venir</h2>
  \(meetings.isEmpty ? #"<p class="soft">Aucune rencontre n’est encore fixée.</p>"# : meetingRows(meetings))
  """
}

private func past(_ list: MeetingList) -> HTML {
  """
  \(list.past.isEmpty ? #"<p class="soft">Aucune rencontre plus ancienne.</p>"# : meetingRows(list.past))
  \(some: list.goesOn ? list.past.last : nil, {
    #"<p class="more"><a href="\#(path: .pastMeetings(before: $0.position))">Rencontres plus anciennes</a></p>"#
  })
  """
}
