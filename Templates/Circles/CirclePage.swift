import Domain
import HTML

/// One circle: what it is for, where and with whom, what comes next, then what it has done.
///
/// - Parameters:
///   - actions: what the reader may do in it; nil for someone who is not signed in.
///   - polls: those that its introduction shows.
package func circlePage(
  _ circle: CircleDetails, actions: CircleActions? = nil, polls: PlacedDatePolls = .none, in frame: Frame
) -> HTML {
  let summary = circle.summary
  let ways = SignupWays(
    in: .introduction(summary.link.slug), on: .circle(summary.visibility, circle.standing),
    isArchived: summary.isArchived, for: frame.member, seal: actions?.seal)
  return page(
    frame, title: summary.link.name, at: .under(.circles), description: summary.purpose,
    hue: summary.journey.hue, sheets: polls.sheets,
    // After a save the script forgets what the browser kept of the introduction.
    scripts: actions?.mayEdit == true && frame.notice != nil ? [.editor] : [],
    feed: summary.visibility == .open ? .circleChangesFeed(summary.link.slug) : nil,
    """
    \(pageHead(above: standing(circle), "\(summary.link.name)", below: lead("\(summary.purpose)")))
    \(if: summary.isArchived, archiveNote)
    <div class="split">
    \(facts(circle, actions))
    <div>
    \(introduction(circle, actions, ways, polls))
    \(section("Prochaines rencontres", nextMeetings(circle, actions)))
    \(openMatters(circle))
    \(pages(circle, actions))
    \(if: !circle.words.isEmpty, section("Mots apportés à l’abécédaire", wordLinks(circle.words)))
    \(if: !circle.meetings.past.isEmpty, section("Rencontres passées", pastMeetings(circle)))
    \(if: !circle.children.isEmpty, section("Les cercles qu’il relie", children(circle)))
    \(exampleNote([summary] + circle.children))
    </div>
    </div>
    """)
}

/// How many past meetings the page shows.
private let shownMeetings = 10

private let archiveNote: HTML = """
  <p class="notice">Ce cercle est archivé&nbsp;: il reste lisible, et rien ne s’y ajoute.</p>
  """

private func standing(_ circle: CircleDetails) -> HTML {
  """
  \(ring(circle.summary.state)) Cercle \(circle.summary.state.inWords)\(visibilityTag(circle.summary))\
  \(exampleTag(circle.summary))\
  \(some: circle.parent, { #" · relié à <a href="\#(path: .circle($0.slug))">\#($0.name)</a>"# })
  """
}

private func facts(_ circle: CircleDetails, _ actions: CircleActions?) -> HTML {
  let journey = circle.summary.journey
  return """
    <aside class="aside first" aria-label="En bref"><dl class="facts">
    \(some: circle.meetings.next, { fact("Prochaine rencontre", nextMeeting($0)) })
    \(some: circle.videoLink, { fact("Se retrouver", videoLink($0)) })
    \(if: !circle.facilitators.isEmpty, fact("Animation", lines(circle.facilitators)))
    \(fact("Voyage", "\(journey.name)<br><span class=\"soft\">\(journey.impulse)</span>"))
    \(some: circle.memberCount, { fact("Membres", membersLink($0, circle.summary.link)) })
    \(fact("Suivre", following(circle.summary.link.slug, isMember: actions != nil)))
    </dl>\(some: actions, { circleActions($0, on: circle) })</aside>
    """
}

private func nextMeeting(_ meeting: MeetingSummary) -> HTML {
  #"<a href="\#(meetingPath(meeting))">\#(meeting.whenInWords)</a>"#
}

private func membersLink(_ count: Int, _ circle: CircleLink) -> HTML {
  #"<a href="\#(path: .circleMembers(circle.slug))">\#(peopleInWords(count))</a>"#
}

private func following(_ circle: Slug, isMember: Bool) -> HTML {
  """
  <a href="\(path: .circleChanges(circle, before: nil))">Derniers changements</a>\
  \(if: isMember, """
    <br><a href="\(path: .circleFiles(circle))">Fichiers du cercle</a>\
    <br><a href="\(path: .circleTasks(circle))">Tâches du cercle</a>
    """)
  """
}

/// A fact of a list of them.
func fact(_ name: HTML, _ value: HTML) -> HTML {
  "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
}

private func lines(_ names: [String]) -> HTML {
  "\(each: names.enumerated(), { index, name in "\(if: index > 0, "<br>")\(name)" })"
}

private func introduction(
  _ circle: CircleDetails, _ actions: CircleActions?, _ ways: SignupWays, _ polls: PlacedDatePolls
) -> HTML {
  let name = DocumentName.introduction(circle.summary.link.slug)
  let text = filling(circle.introduction, circle.signups, ways, polls)
  return """
    \(if: !text.isEmpty, #"<div class="prose">\#(text)</div>\#(callForm(circle.signups, ways))"#)
    \(if: actions?.mayEdit == true, """
      <p class="more"><a href="\(path: .edit(name))">Modifier la présentation</a> · \
      <a href="\(path: .history(name, before: nil))">Historique<span class="hidden"> de la présentation</span></a></p>
      \(whoWrites(actions?.others ?? [], "la présentation"))
      """)
    """
}

private func nextMeetings(_ circle: CircleDetails, _ actions: CircleActions?) -> HTML {
  let new = SitePath.newMeeting(circle: circle.summary.link.slug, format: nil, like: nil)
  return """
    \(circle.meetings.upcoming.isEmpty
      ? #"<p class="soft">Aucune rencontre n’est encore fixée.</p>"#
      : meetingRows(circle.meetings.upcoming, linkCircles: false))
    \(if: actions?.mayOrganise == true, #"<p class="more"><a href="\#(path: new)">Préparer une rencontre</a></p>"#)
    """
}

private func pastMeetings(_ circle: CircleDetails) -> HTML {
  let past = circle.meetings.past
  return """
    \(meetingRows(Array(past.prefix(shownMeetings)), linkCircles: false))
    \(if: past.count > shownMeetings,
      #"<p class="more"><a href="\#(path: .meetings)">Toutes les rencontres de la communauté</a></p>"#)
    """
}

private func pages(_ circle: CircleDetails, _ actions: CircleActions?) -> HTML {
  let mayWrite = actions?.mayWrite == true
  if circle.pages.isEmpty && !mayWrite { return .empty }
  let new = SitePath.newPage(title: nil, circle: circle.summary.link.slug, model: nil)
  return section(
    "Pages",
    """
    \(if: !circle.pages.isEmpty, pageLinks(circle.pages))
    \(if: mayWrite, #"<p class="more"><a href="\#(path: new)">Nouvelle page</a></p>"#)
    """)
}

private func children(_ circle: CircleDetails) -> HTML {
  """
  \(circleRows(circle.children))
  <p class="more"><a href="\(path: .overview)">Tous les cercles d’un coup d’œil</a></p>
  """
}
