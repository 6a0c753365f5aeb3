import Domain
import HTML

/// The minutes of a meeting on one dated page, which prints well.
///
/// - Parameters:
///   - correction: what was typed into the form of a correction, and what is to be mended in it.
package func minutesPage(
  _ minutes: Minutes, _ sheet: MeetingSheet, correction: TypedCorrection, in frame: Frame
) -> HTML {
  let summary = minutes.meeting.summary
  return page(
    frame, title: "Compte rendu\u{A0}: \(summary.title), \(summary.day.withoutWeekday)",
    at: .under(.meetings),
    description: "\(summary.title)\u{A0}: compte rendu de la rencontre du \(summary.day.inWords).",
    sheets: [.meetings, .minutes] + (minutes.meeting.hasVotes ? [.abecedaire] : []),
    problems: correction.problems,
    """
    \(pageHead(
      above: #"Compte rendu · <a href="\#(meetingPath(summary))">Page de la rencontre</a>"#, "\(summary.title)",
      below: "\(minutesHead(minutes))\(minutesWays(minutes, sheet))"))
    <div class="minutes">
    \(minutesContent(minutes))
    </div>
    \(some: minutes.stage.isValidated && sheet.mayOrganise ? sheet.seal : nil, {
      correctionForm(sheet.id, correction, $0)
    })
    """)
}

/// What those who lead the meeting read at the address of minutes that are not published yet.
package func unpublishedMinutesPage(_ sheet: MeetingSheet, in frame: Frame) -> HTML {
  let summary = sheet.meeting.summary
  return page(
    frame, title: "Compte rendu\u{A0}: \(summary.title)", at: .under(.meetings),
    sheets: [.meetings, .minutes],
    """
    \(pageHead(
      above: #"Compte rendu · <a href="\#(meetingPath(summary))">Page de la rencontre</a>"#, "\(summary.title)",
      below: lead("Le compte rendu n’est pas encore publié.")))
    \(if: sheet.sealToOrganise != nil,
      #"<p><a href="\#(path: .closing(sheet.id))">Clore la rencontre et publier</a></p>"#)
    """)
}

/// A correction as it is typed.
package struct TypedCorrection: Sendable {
  /// The name of the field.
  package static let field = "body"

  let text: String
  let problems: [Problem]

  package init(_ text: String = "", problems: [Problem] = []) {
    self.text = text
    self.problems = problems
  }
}

/// When, where, with whom, and how far the minutes are.
func minutesHead(_ minutes: Minutes) -> HTML {
  let (meeting, summary) = (minutes.meeting, minutes.meeting.summary)
  let place = summary.place.isEmpty && meeting.videoLink != nil ? "En visioconférence" : summary.place
  return """
    <p class="when"><time datetime="\(summary.day.iso)T\(summary.start.iso)">\(summary.whenInWords)</time></p>
    \(if: !place.isEmpty, "<p>\(place)</p>")
    \(if: !summary.circles.isEmpty || !minutes.circlesElsewhere.isEmpty, "<p>\(circles(minutes))</p>")
    \(some: meeting.series, { "<p>\($0.inWords)</p>" })
    <p class="soft">\(minutes.stageInWords)</p>
    """
}

private func circles(_ minutes: Minutes) -> HTML {
  let links = minutes.meeting.summary.circles
  let elsewhere = minutes.circlesElsewhere
  return """
    Cercles&nbsp;: \(if: !links.isEmpty, circleLinks(links))\(if: !links.isEmpty && !elsewhere.isEmpty, ", ")\
    \(elsewhere.joined(separator: ", "))
    """
}

/// The files, and the ways to mend.
private func minutesWays(_ minutes: Minutes, _ sheet: MeetingSheet) -> HTML {
  """
  <ul class="jump">
  <li><a href="\(path: .minutesFile(sheet.id, "md"))">Télécharger en Markdown</a></li>
  <li><a href="\(path: .minutesFile(sheet.id, "html"))">Télécharger en HTML</a></li>
  <li><a href="\(path: .minutesFile(sheet.id, "json"))">Télécharger en JSON</a></li>
  \(if: sheet.sealToOrganise != nil, #"<li><a href="\#(path: .closing(sheet.id))">Corriger</a></li>"#)
  </ul>
  """
}

private func correctionForm(_ meeting: Int, _ typed: TypedCorrection, _ seal: FormSeal) -> HTML {
  let field = Field(
    name: TypedCorrection.field, label: "Rectificatif", kind: .lines(5), maximum: TextLimit.note,
    hint: "Ce qui est écrit plus haut ne change plus. Votre rectificatif s’y ajoute, daté et signé.")
  return """
    <section class="section noprint"><h2>Ajouter un rectificatif</h2>
    \(form(
      to: .addCorrection(meeting), seal, button: "Ajouter", problems: problemSummary(typed.problems, [field]),
      field.with(typed.text, typed.problems)))
    </section>
    """
}

extension MinutesStage {
  fileprivate var isValidated: Bool {
    if case .validated = self { true } else { false }
  }
}

extension Minutes {
  /// How far they are, in words.
  package var stageInWords: String {
    let published = "Compte rendu publié le \(publishedAt.inParis.day.withoutWeekday)"
    switch stage {
    case .unpublished: return ""
    case .correctable(let until):
      let (day, time) = until.inParis
      return "\(published), corrections jusqu’au \(day.withoutWeekday) à \(time.inWords)."
    case .validated(let since): return "\(published), validé le \(since.inParis.day.withoutWeekday)."
    }
  }
}
