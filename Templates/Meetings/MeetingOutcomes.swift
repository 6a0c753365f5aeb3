import Domain
import HTML

/// What may come out of a meeting, in the order of the page. The raw value is the part's anchor.
enum OutcomePart: String, CaseIterable {
  case synthesis = "synthese"
  case nextSteps = "prochains-pas"
  case decisions
  case tasks = "taches"

  var title: String {
    switch self {
    case .synthesis: "Synthèse"
    case .nextSteps: "Prochains pas"
    case .decisions: "Décisions"
    case .tasks: "Tâches"
    }
  }

  fileprivate func isWritten(in meeting: Meeting) -> Bool {
    switch self {
    case .synthesis: !meeting.synthesis.isEmpty
    case .nextSteps: !meeting.nextSteps.isEmpty
    case .decisions: !meeting.decisions.isEmpty
    case .tasks: !meeting.tasks.isEmpty
    }
  }

  fileprivate func content(in meeting: Meeting) -> HTML {
    switch self {
    case .synthesis: #"<div class="prose">\#(meeting.synthesis)</div>"#
    case .nextSteps: steps(meeting.nextSteps)
    case .decisions: decisionRows(meeting.decisions)
    case .tasks: taskRows(meeting.tasks)
    }
  }
}

/// What came out of a meeting, as far as it is written.
func outcomeParts(_ meeting: Meeting) -> [OutcomePart] {
  OutcomePart.allCases.filter { $0.isWritten(in: meeting) }
}

/// The parts one after the other.
func outcomes(_ meeting: Meeting) -> HTML {
  "\(each: outcomeParts(meeting), { outcome($0, meeting) })"
}

private func outcome(_ part: OutcomePart, _ meeting: Meeting) -> HTML {
  """
  <section class="section" id="\(part.rawValue)"><h2>\(part.title)</h2>
  \(part.content(in: meeting))
  </section>

  """
}

/// Next steps stand on blue post-its, as the community's habit has it.
private func steps(_ steps: [String]) -> HTML {
  #"<ul class="steps">\#(each: steps, { "<li>\($0)</li>" })</ul>"#
}

private func decisionRows(_ decisions: [String]) -> HTML {
  #"<ul class="rows">\#(each: decisions, { #"<li class="row">\#($0)</li>"# })</ul>"#
}

private func taskRows(_ tasks: [MeetingTask]) -> HTML { #"<ul class="rows">\#(each: tasks, taskRow)</ul>"# }

private func taskRow(_ task: MeetingTask) -> HTML {
  """
  <li class="row"><div>\(task.title)
  <p class="soft small"><span class="tag">\(task.isDone ? "fait" : "à faire")</span> \
  \(task.owner.isEmpty ? "Personne ne s’en est encore chargé" : task.owner)\
  \(some: task.due, { #" · pour le <time datetime="\#($0.iso)">\#($0.withoutWeekday)</time>"# })</p>
  </div></li>

  """
}
