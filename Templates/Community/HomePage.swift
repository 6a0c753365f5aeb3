import Domain
import HTML

/// The home: what this community is, its circles drawn, its meetings, its abécédaire in progress.
///
/// - Parameters:
///   - news: for a member who has been there before; nil for anyone else.
///   - datePolls: how many polls for a date wait for the reader's answer.
package func homePage(
  _ home: Home, news: NewsOnHome? = nil, of community: Community, datePolls: Int = 0, in frame: Frame
) -> HTML {
  page(
    frame, title: "Accueil", at: .at(.home), description: community.tagline, sheets: [.home],
    """
    <div class="hero">
    <div>
    <h1>\(community.name)</h1>
    \(lead("\(community.tagline)"))
    \(meetings(home))
    \(if: frame.member != nil, #"<p class="more"><a href="\#(path: .tasks)">Mes tâches</a></p>"#)
    \(if: datePolls > 0, """
      <p class="more"><a href="\(path: .datePolls)">\(datePolls == 1
        ? "Un sondage de dates attend" : "\(datePolls)\u{A0}sondages de dates attendent") votre réponse</a></p>
      """)
    </div>
    \(if: !home.circles.isEmpty, drawing(home.circles))
    </div>
    \(some: news, newsSection)
    \(if: !community.description.isEmpty,
      section("Qui nous sommes", #"<div class="prose columns">\#(community.description)</div>"#))
    \(each: home.batches, batchInProgress)
    \(if: !home.circles.isEmpty, section("Les cercles", "\(circleRows(home.circles))\(exampleNote(home.circles))"))
    """)
}

private func drawing(_ circles: [CircleSummary]) -> HTML {
  """
  <figure aria-label="Dessin des cercles">
  \(circleDrawing(circles))
  \(drawingLegend(circles))
  </figure>
  """
}

private func meetings(_ home: Home) -> HTML {
  let remark: HTML = #"<p class="soft small">La prochaine n’est pas encore fixée.</p>"#
  return """
    \(some: home.nextMeeting, { meetingCall($0, title: nextTitle($0), remark: .empty) })\
    \(some: home.lastMeeting, {
      meetingCall($0, title: "Dernière rencontre", remark: home.nextMeeting == nil ? remark : .empty)
    })
    """
}

/// A meeting that has begun is the next one until it is closed.
private func nextTitle(_ meeting: MeetingSummary) -> HTML {
  meeting.state == .running ? "En ce moment" : "Prochaine rencontre"
}

private func meetingCall(_ meeting: MeetingSummary, title: HTML, remark: HTML) -> HTML {
  """
  <section class="next">\(dayDisc(meeting.day))<div><h2>\(title)</h2>
  <p><a href="\(meetingPath(meeting))">\(meeting.title)</a></p>
  <p>\(meeting.whenInWords)</p>\(remark)</div></section>

  """
}

private func batchInProgress(_ overview: BatchOverview) -> HTML {
  section(
    overview.batch.stage == .published ? "L’abécédaire" : "L’abécédaire en cours",
    """
    <p class="stage">\(batchTitle(overview.batch, isLink: true))</p>
    \(batchNow(overview.batch))
    \(glossary(overview.batch.letters, overview.words))
    <p class="more"><a href="\(path: .abecedaire)">Tout l’abécédaire</a></p>
    """)
}
