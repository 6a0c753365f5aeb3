import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/taches`
@Sendable func showNewTask(_ visit: Visit) throws -> Response {
  try .page(newTaskPage(TaskForm(), [], visit))
}

/// `POST /rencontres/{id}/taches`
@Sendable nonisolated(nonsending) func addTask(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let form = TaskForm { visit.fields[$0] }
  return try await visit.save(
    form.problems, again: { try newTaskPage(form, $0, visit) },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
        let task = try writings.addTask(form.entry, to: id)
        return Done(path: meeting.path("tache-\(task)"), .taskAdded)
      }
    })
}

/// `GET /taches/{id}`
@Sendable func showTask(_ visit: Visit) throws -> Response { try .page(taskPage(nil, [], visit)) }

/// `POST /taches/{id}`: what someone else has changed since the form was shown is not undone without a word. It goes on once the
/// minutes are validated.
@Sendable nonisolated(nonsending) func changeTask(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let form = TaskForm { visit.fields[$0] }
  do {
    return try await visit.save(
      form.problems, again: { try taskPage(form, $0, visit) },
      {
        try await visit.done { writings in
          let found = try writings.task(id, by: member)
          guard found.rights.mayChange else { throw Failure.forbidden }
          try writings.changeTask(
            found.task, of: found.access, to: form.entry, from: Int(form.version) ?? 0, at: now)
          return Done(path: found.access.path("tache-\(id)"), .taskSaved)
        }
      })
  } catch let change as ChangedMeanwhile<MeetingTask> {
    return try .page(taskPage(form, [], changed: change.current, visit), .conflict)
  }
}

private func newTaskPage(_ form: TaskForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.openMeeting(for: .organise, in: store)
    var content = TaskFormContent(form, of: meeting, isOpen: true)
    content.problems = problems
    content.names = try store.namesToOffer(in: meeting.summary.id)
    return taskFormPage(content, seal: visit.seal(), today: visit.today, in: visit.frame)
  }
}

/// - Parameters:
///   - typed: the form as it was sent; nil to show the task as it is kept.
///   - current: what someone else has made of it meanwhile: the form goes on from there.
private func taskPage(
  _ typed: TaskForm?, _ problems: [Problem], changed current: MeetingTask? = nil, _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    guard let found = try store.task(visit.number()),
      let meeting = try store.meeting(id: found.access.id)
    else { throw Failure.notFound }
    guard found.rights.mayChange else { throw Failure.forbidden }
    var form = typed ?? TaskForm(found.task)
    if let current { form.version = "\(current.version)" }
    var content = TaskFormContent(form, of: meeting, isOpen: found.access.isOpen(at: visit.now))
    content.existing = current ?? found.task
    content.isChanged = current != nil
    content.problems = problems
    content.names = try store.namesToOffer(in: meeting.summary.id)
    return taskFormPage(content, seal: visit.seal(), today: visit.today, in: visit.frame)
  }
}
