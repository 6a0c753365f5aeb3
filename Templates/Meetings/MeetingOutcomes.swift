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

  fileprivate func content(in meeting: Meeting) -> HTML {
    switch self {
    case .synthesis: #"<div class="prose">\#(meeting.synthesis)</div>"#
    case .nextSteps: steps(meeting.outcomes(.nextStep))
    case .decisions: outcomeRows(meeting.outcomes(.decision))
    case .questions: outcomeRows(meeting.outcomes(.question))
    case .tasks: taskRows(meeting.tasks)
    }
  }
}

/// What came out of a meeting, as far as it is written.
func outcomeParts(_ meeting: Meeting) -> [OutcomePart] {
  OutcomePart.allCases.filter { $0.isWritten(in: meeting) }
}

/// The parts one after the other.
func outcomes(_ sheet: MeetingSheet) -> HTML {
  "\(each: outcomeParts(sheet.meeting), { outcome($0, sheet.meeting) })"
}

private func outcome(_ part: OutcomePart, _ meeting: Meeting) -> HTML {
  """
  <section class="section" id="\(part.rawValue)"><h2>\(part.title)</h2>
  \(part.content(in: meeting))
  </section>

  """
}

/// Next steps stand on blue post-its, as the community's habit has it.
private func steps(_ steps: [Outcome]) -> HTML {
  #"<ul class="steps">\#(each: steps, { "<li>\($0.text)</li>" })</ul>"#
}

private func outcomeRows(_ outcomes: [Outcome]) -> HTML {
  #"<ul class="rows">\#(each: outcomes, { #"<li class="row">\#($0.text)</li>"# })</ul>"#
}

private func taskRows(_ tasks: [MeetingTask]) -> HTML { #"<ul class="rows">\#(each: tasks, taskRow)</ul>"# }

private func taskRow(_ task: MeetingTask) -> HTML {
  """
  <li class="row"><div>\(task.title)
  <p class="soft small"><span class="tag">\(task.state.inWords)</span> \
  \(task.owner?.inWords ?? "Personne ne s’en est encore chargé")\
  \(some: task.due, { #" · pour le <time datetime="\#($0.iso)">\#($0.withoutWeekday)</time>"# })</p>
  </div></li>

  """
}

extension MeetingTask.State {
  /// The state in words.
  package var inWords: String {
    switch self {
    case .open: "à faire"
    case .done: "fait"
    case .dropped: "abandonnée"
    }
  }
}
