import Domain
import HTML

/// What a circle has open: calls that wait for names, then tasks that wait to be done. Nothing when nothing is.
func openMatters(_ circle: CircleDetails) -> HTML {
  """
  \(if: !circle.openCalls.isEmpty, section("Appels ouverts", rows(circle.openCalls, callDetails)))\
  \(if: !circle.openTasks.isEmpty, section("Tâches à faire", tasks(circle)))
  """
}

private func tasks(_ circle: CircleDetails) -> HTML {
  """
  \(rows(circle.openTasks, taskDetails))
  <p class="more"><a href="\(path: .circleTasks(circle.summary.link.slug))">Toutes les tâches du cercle</a></p>
  """
}

private func rows(_ matters: [OpenMatter], _ details: (OpenMatter) -> HTML) -> HTML {
  """
  <ul class="rows">\(each: matters, { matter in
    #"<li class="row"><div>\#(matter.text)<p class="soft small">\#(details(matter))</p></div></li>"#
  })</ul>
  """
}

private func callDetails(_ call: OpenMatter) -> HTML {
  switch call.origin {
  case .meeting, .cell: "Répondre à la rencontre \(originLink(call, anchor: "appel-"))"
  case .document(.page, _): "Répondre dans la page \(originLink(call, anchor: "appel-"))"
  case .document(.introduction, _), .document(.word, _): "Répondre dans \(originLink(call, anchor: "appel-"))"
  }
}

private func taskDetails(_ task: OpenMatter) -> HTML {
  """
  \(task.owner?.inWords ?? "Personne ne s’en est encore chargé")\
  \(some: task.due, { #" · pour le <time datetime="\#($0.iso)">\#($0.withoutWeekday)</time>"# }) · rencontre \
  \(originLink(task, anchor: "tache-"))
  """
}

/// A link to the very call or task.
private func originLink(_ matter: OpenMatter, anchor: HTML) -> HTML {
  switch matter.origin {
  case .meeting(let meeting): meetingLink(meeting, "\(meetingPath(meeting))#\(anchor)\(matter.id)")
  case .cell(let cell, let meeting):
    meetingLink(meeting, "\(path: .cell(meeting.id, cell))#\(anchor)\(matter.id)")
  case .document(let name, let title):
    """
    <a href="\(path: .document(name))#\(anchor)\(matter.id)">\(isIntroduction(name) ? "la présentation" : "\(title)")</a>
    """
  }
}

private func meetingLink(_ meeting: MeetingSummary, _ address: HTML) -> HTML {
  #"<a href="\#(address)">\#(meeting.title)</a> du \#(meeting.day.withoutWeekday)"#
}

private func isIntroduction(_ name: DocumentName) -> Bool {
  if case .introduction = name { true } else { false }
}
