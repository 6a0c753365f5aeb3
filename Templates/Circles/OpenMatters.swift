import Domain
import HTML

/// What a circle has open: calls that wait for names, then tasks that wait to be done. Nothing when nothing is.
func openMatters(_ circle: CircleDetails) -> HTML {
  """
  \(if: !circle.openCalls.isEmpty, section("Appels ouverts", rows(circle.openCalls, callDetails)))\
  \(if: !circle.openTasks.isEmpty, section("Tâches à faire", rows(circle.openTasks, taskDetails)))
  """
}

private func rows(_ matters: [OpenMatter], _ details: (OpenMatter) -> HTML) -> HTML {
  """
  <ul class="rows">\(each: matters, { matter in
    #"<li class="row"><div>\#(matter.text)<p class="soft small">\#(details(matter))</p></div></li>"#
  })</ul>
  """
}

private func callDetails(_ call: OpenMatter) -> HTML { "Répondre à la rencontre \(meetingLink(call))" }

private func taskDetails(_ task: OpenMatter) -> HTML {
  """
  \(task.owner.isEmpty ? "Personne ne s’en est encore chargé" : task.owner)\
  \(some: task.due, { #" · pour le <time datetime="\#($0.iso)">\#($0.withoutWeekday)</time>"# }) · rencontre \
  \(meetingLink(task))
  """
}

private func meetingLink(_ matter: OpenMatter) -> HTML {
  let meeting = matter.meeting
  return #"<a href="\#(meetingPath(meeting))">\#(meeting.title)</a> du \#(meeting.day.withoutWeekday)"#
}
