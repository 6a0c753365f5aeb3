import Domain
import HTML

/// What may come out of a meeting, in the order of the page. The raw value is the part's anchor.
enum OutcomePart: String, CaseIterable {
  case synthesis = "synthese"
  case nextSteps = "prochains-pas"
  case decisions
  case questions
  case tasks = "taches"

  var title: String {
    switch self {
    case .synthesis: "Synthèse"
    case .nextSteps: "Prochains pas"
    case .decisions: "Décisions"
    case .questions: "Questions ouvertes"
    case .tasks: "Tâches"
    }
  }

  fileprivate func isWritten(in meeting: Meeting) -> Bool {
    switch self {
    case .synthesis: !meeting.synthesis.isEmpty
    case .nextSteps: !meeting.outcomes(.nextStep).isEmpty
    case .decisions: !meeting.outcomes(.decision).isEmpty
    case .questions: !meeting.outcomes(.question).isEmpty
    case .tasks: !meeting.tasks.isEmpty
    }
  }

  fileprivate func content(_ sheet: MeetingSheet) -> HTML {
    let meeting = sheet.meeting
    return switch self {
    case .synthesis: #"<div class="prose">\#(meeting.synthesis)</div>"#
    case .nextSteps: steps(sheet)
    case .decisions: outcomeRows(.decision, sheet)
    case .questions: outcomeRows(.question, sheet)
    case .tasks: #"<ul class="rows">\#(each: meeting.tasks, { taskOfMeeting($0, sheet) })</ul>"#
    }
  }
}

/// What came out of a meeting, as far as it is written.
func outcomeParts(_ meeting: Meeting) -> [OutcomePart] {
  OutcomePart.allCases.filter { $0.isWritten(in: meeting) }
}

/// The parts one after the other, then what whoever prepares the meeting may add.
func outcomes(_ sheet: MeetingSheet) -> HTML {
  """
  \(each: outcomeParts(sheet.meeting), { outcome($0, sheet) })\
  \(if: sheet.sealToOrganise != nil, additions(sheet))
  """
}

private func outcome(_ part: OutcomePart, _ sheet: MeetingSheet) -> HTML {
  """
  <section class="section" id="\(part.rawValue)"><h2>\(part.title)</h2>
  \(part.content(sheet))
  </section>

  """
}

private func additions(_ sheet: MeetingSheet) -> HTML {
  section(
    "Ajouter aux suites",
    """
    <ul class="plain">
    <li><a href="\(path: .addOutcome(sheet.id))">Une décision, un prochain pas ou une question ouverte</a></li>
    <li><a href="\(path: .addTask(sheet.id))">Une tâche</a></li>
    \(if: !sheet.meeting.agenda.isEmpty,
      #"<li><a href="\#(path: .addSignup(sheet.id))">Un appel à inscriptions</a></li>"#)
    </ul>
    """)
}

/// Next steps stand on blue post-its, as the community's habit has it.
private func steps(_ sheet: MeetingSheet) -> HTML {
  """
  <ul class="steps">\(each: sheet.meeting.outcomes(.nextStep), { step in
    #"<li id="suite-\#(step.id)">\#(step.text)\#(details(step, sheet))\#(ways(step, sheet))</li>"#
  })</ul>
  """
}

private func outcomeRows(_ kind: Outcome.Kind, _ sheet: MeetingSheet) -> HTML {
  """
  <ul class="rows">\(each: sheet.meeting.outcomes(kind), { outcome in
    """
    <li class="row" id="suite-\(outcome.id)"><div>\(outcome.text)\(details(outcome, sheet))\(ways(outcome, sheet))</div></li>

    """
  })</ul>
  """
}

/// How it was voted, whether it is answered, and where it was born.
private func details(_ outcome: Outcome, _ sheet: MeetingSheet) -> HTML {
  let origin = MeetingPart(item: outcome.item, note: outcome.note, in: sheet.meeting).words
  if outcome.show == nil, !outcome.isSettled, origin.isEmpty { return .empty }
  return """
    <p class="soft small">\(if: outcome.isSettled, #"<span class="tag">répondue</span> "#)\
    \(some: outcome.show, { "À main levée&nbsp;: \(handsInWords($0)). " })\(origin)</p>
    """
}

/// A vote by hands: « 12 pour, 1 contre, 2 abstentions ».
package func handsInWords(_ show: ShowOfHands) -> String {
  let abstentions = show.abstentions < 2 ? "abstention" : "abstentions"
  return
    "\(grouped(show.ayes)) pour, \(grouped(show.noes)) contre, \(grouped(show.abstentions)) \(abstentions)"
}

/// What whoever prepares the meeting does with an outcome. The link is told by the entry of the list that it stands in (RGAA
/// 4.1, 6.1).
private func ways(_ outcome: Outcome, _ sheet: MeetingSheet) -> HTML {
  guard sheet.sealToOrganise != nil else { return .empty }
  return """
    <div class="buttons">\(if: outcome.kind == .question, settling(outcome, sheet))\
    <a href="\(path: .outcome(sheet.id, outcome.id))">Modifier</a></div>
    """
}

private func settling(_ outcome: Outcome, _ sheet: MeetingSheet) -> HTML {
  let value = outcome.isSettled ? FormValue.no : FormValue.yes
  return pressButton(
    to: .settleOutcome(sheet.id, outcome.id),
    outcome.isSettled ? "Rouvrir la question" : "Noter comme répondue",
    about: "«&nbsp;\(inShort(outcome.text))&nbsp;»",
    field: (OutcomeForm.settledField, value))
}

private func taskOfMeeting(_ task: MeetingTask, _ sheet: MeetingSheet) -> HTML {
  taskRow(
    task, sheet.rights(on: task),
    origin: MeetingPart(item: task.item, note: task.note, in: sheet.meeting).words,
    TaskWays(mayPress: sheet.seal != nil, today: sheet.today))
}
