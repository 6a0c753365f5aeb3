import Domain
import HTML

/// The page that gathers what minutes will say, completes it, and publishes them in one gesture; afterwards, the page that
/// corrects it.
///
/// - Parameters:
///   - loaded: the form as it was shown first.
///   - conflict: what others have written meanwhile, where it goes against what was typed.
package func closingPage(
  _ sheet: MeetingSheet, _ form: ClosingForm, loaded: ClosingForm, conflict: ClosingConflict? = nil,
  problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let (meeting, summary) = (sheet.meeting, sheet.meeting.summary)
  let isClosed = summary.state == .closed
  let title = isClosed ? "Corriger le compte rendu" : "Clore et publier"
  return page(
    frame, title: "\(title)\u{A0}: \(summary.title)", at: .under(.meetings), sheets: [.meetings, .minutes],
    problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(meetingPath(summary))">\#(summary.title)</a>"#, "\(title)",
      below: lead(isClosed ? correcting : publishing)))
    \(if: !isClosed, "\(gathered(meeting))\(votesAtClosing(meeting))")
    \(some: conflict, others)
    \(Templates.form(
      to: isClosed ? .attendance(sheet.id) : .closing(sheet.id), seal,
      button: isClosed ? "Enregistrer les corrections" : "Clore et publier le compte rendu",
      problems: problemSummary(problems, ClosingForm.fieldList),
      "\(form.fields(meeting, loaded: loaded, problems))\(if: !isClosed, keepButton(sheet.id))"))
    \(if: isClosed, reopening(sheet.id, seal))
    """)
}

/// Texts that others have written while a form was filled.
package struct ClosingConflict: Sendable {
  /// As they are kept now; nil for one that does not go against what was typed.
  let participants: String?
  let synthesis: String?

  package init(_ conflict: MinutesDraft.Conflict, current: ClosingForm) {
    participants = conflict.participants ? current.participants : nil
    synthesis = conflict.synthesis ? current.synthesis : nil
  }
}

private let publishing: HTML = """
  Relisez ce que dira le compte rendu, complétez-le, puis publiez. Il se corrige encore pendant sept jours.
  """

private let correcting: HTML =
  "Le compte rendu est publié. Il se corrige ici pendant sept jours, puis il est validé."

private func gathered(_ meeting: Meeting) -> HTML {
  let notes = meeting.allNotes
  let waiting = notes.flatMap { note in note.proposals.map { (note: note.id, proposal: $0) } }
  let counts = [
    counted(notes.count, "note", "notes"),
    counted(meeting.outcomes(.decision).count, "décision", "décisions"),
    counted(meeting.outcomes(.nextStep).count, "prochain pas", "prochains pas"),
    counted(meeting.tasks.count, "tâche", "tâches"),
    counted(meeting.outcomes(.question).count, "question", "questions"),
  ].compactMap(\.self)
  return """
    <section class="section"><h2>Ce qui sera publié</h2>
    <p>\(counts.isEmpty ? "Rien n’est encore noté." : capitalized(enumerated(counts)) + ".") \
    <a href="\(meetingPath(meeting.summary))">Relire la page de la rencontre</a></p>
    \(if: !waiting.isEmpty,
      """
      <h3>À confirmer ou à écarter avant de publier</h3>
      <ul class="plain">\(each: waiting, { entry in
        #"<li><a href="\#(meeting.address(ofNote: entry.note, on: meetingPath(meeting.summary)) ?? .empty)">\#(entry.proposal.text)</a></li>"#
      })</ul>
      """)
    </section>
    """
}

private func counted(_ number: Int, _ one: String, _ many: String) -> String? {
  number == 0 ? nil : "\(grouped(number))\u{A0}\(number == 1 ? one : many)"
}

/// Keeps everything without publishing: for a meeting that goes on, or a synthesis that waits.
private func keepButton(_ meeting: Int) -> HTML {
  """
  <p class="note"><button formaction="\(path: .attendance(meeting))">Enregistrer sans publier</button></p>
  """
}

private func others(_ conflict: ClosingConflict) -> HTML {
  """
  <section class="problems"><h2>Écrit entre-temps par quelqu’un d’autre</h2>
  <p>Reprenez ce que vous voulez garder dans votre texte, plus bas, puis envoyez de nouveau&nbsp;: il remplacera celui-ci.</p>
  \(some: conflict.participants, { "<h3>Ont participé</h3><pre class=\"source\">\($0)</pre>" })
  \(some: conflict.synthesis, { "<h3>Synthèse</h3><pre class=\"source\">\($0)</pre>" })
  </section>
  """
}

private func reopening(_ meeting: Int, _ seal: FormSeal) -> HTML {
  section(
    "Rouvrir la rencontre",
    """
    <p>Le compte rendu n’est alors plus publié, et la rencontre redevient une rencontre à venir.</p>
    \(buttonForm(to: .reopenMeeting(meeting), seal, "Rouvrir la rencontre"))
    """)
}

extension Meeting {
  /// The notes of the items, of the grid and of the meeting as a whole.
  fileprivate var allNotes: [Note] {
    agenda.flatMap(\.notes) + (grid?.cells.flatMap(\.notes) ?? []) + otherNotes
  }
}
