import Domain
import HTML

/// How the viewer of a page acts on the tasks on it.
struct TaskWays {
  /// Whether they are signed in: the page has a `pressForm` then.
  let mayPress: Bool
  let today: Day
}

/// What the buttons of a task send.
package enum TaskStepForm {
  package static let version = "version"
}

/// A task in a list: what, who, until when, how far, where it was born, and the buttons of its viewer.
///
/// - Parameters:
///   - origin: a link to where it was born; nothing where that is said already.
///   - isAnchored: false where it stands on the page already.
func taskRow(
  _ task: MeetingTask, _ rights: TaskRights, origin: HTML, isAnchored: Bool = true, _ ways: TaskWays
) -> HTML {
  """
  <li class="row"\(if: isAnchored, " id=\"tache-\(task.id)\"")><div>\(task.title)
  <p class="soft small"><span class="tag">\(task.state.inWords)</span> \
  \(task.owner?.inWords ?? "Personne ne s’en est encore chargé")\(dueMark(task, on: ways.today))\
  \(if: !origin.isEmpty, " · \(origin)")</p>
  \(if: ways.mayPress, buttons(task, rights))</div></li>

  """
}

/// A list of tasks of several meetings.
///
/// - Parameter shown: the tasks that stand on the page already.
func taskRows(_ tasks: [ListedTask], shown: Set<Int> = [], _ ways: TaskWays) -> HTML {
  #"<ul class="rows">\#(each: tasks, { listedTask($0, isAnchored: !shown.contains($0.task.id), ways) })</ul>"#
}

private func listedTask(_ listed: ListedTask, isAnchored: Bool, _ ways: TaskWays) -> HTML {
  let meeting = listed.meeting
  return taskRow(
    listed.task, listed.rights,
    origin: """
      <a href="\(place(of: listed))">\(meeting.title)</a> du \(meeting.day.withoutWeekday)
      """, isAnchored: isAnchored, ways)
}

private func buttons(_ task: MeetingTask, _ rights: TaskRights) -> HTML {
  guard rights.mayChange || rights.mayTake else { return .empty }
  func button(_ step: TaskStep, _ words: HTML) -> HTML {
    pressButton(
      to: .stepWithTask(task.id, step), words, about: "la tâche «&nbsp;\(inShort(task.title))&nbsp;»",
      field: (TaskStepForm.version, "\(task.version)"))
  }
  let isOpen = task.state == .open
  return """
    <div class="buttons">\(if: rights.mayTake, button(.taken, "Je m’en charge"))\
    \(if: rights.mayChange && isOpen, button(.done, "C’est fait"))\
    \(if: rights.mayChange && isOpen, button(.dropped, "Abandonner"))\
    \(if: rights.mayChange && !isOpen, button(.reopened, "À refaire"))\
    \(if: rights.mayChange, changeLink(task))</div>
    """
}

private func changeLink(_ task: MeetingTask) -> HTML {
  """
  <a href="\(path: .task(task.id))">Modifier<span class="hidden"> la tâche «&nbsp;\(inShort(task.title))&nbsp;»</span></a>
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
