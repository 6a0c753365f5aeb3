import Domain
import HTTP
import Store
import Templates

extension Routes {
  /// Tasks, each seen by who sees its meeting. Who may change one depends on it: the actions ask.
  static let tasks: [Route] = [
    .page("/taches", .anyone, showTasks),
    .page("/cercles/{slug}/taches", .anyone, showCircleTasks),
    .page("/rencontres/{id}/taches", .signedIn, isKept: false, showNewTask),
    .form("/rencontres/{id}/taches", .signedIn, addTask),
    .page("/taches/{id}", .signedIn, isKept: false, showTask),
    .form("/taches/{id}", .signedIn, changeTask),
    .form("/taches/{id}/{step}", .signedIn, stepWithTask),
  ]
}

/// `GET /taches`
@Sendable private func showTasks(_ visit: Visit) throws -> Response {
  let seal = visit.viewer.member == nil ? nil : visit.seal()
  return try .page(tasksPage(visit.store.taskBoard(), today: visit.today, seal: seal, in: visit.frame))
}

/// `GET /cercles/{slug}/taches`; `?avant=` is where a page of closed ones begins.
@Sendable private func showCircleTasks(_ visit: Visit) throws -> Response {
  let before = Int(visit.fields[CircleTasks.beforeField])
  guard let tasks = try visit.store.tasks(of: visit.slug(), before: before) else { throw Failure.notFound }
  let seal = visit.viewer.member == nil ? nil : visit.seal()
  return .page(circleTasksPage(tasks, today: visit.today, seal: seal, in: visit.frame))
}

/// `POST /taches/{id}/{step}`: a step with a task, by its owner, by those who prepare the meeting, or by whoever takes it.
@Sendable nonisolated(nonsending) private func stepWithTask(_ visit: Visit) async throws -> Response {
  let (member, id) = (try visit.member(), try visit.number())
  guard let step = TaskStep(rawValue: visit.parameters[1]) else { throw Failure.notFound }
  let version = Int(visit.fields[TaskStepForm.version]) ?? 0
  let back = visit.back
  return try await visit.press(on: .tasks) { writings in
    let found = try writings.task(id, by: member)
    let isTaken = step == .taken && (found.rights.mayTake || found.task.ownerID == member.id)
    guard step == .taken ? isTaken : found.rights.mayChange else {
      // Whoever comes second to take it is told so; for others it is not theirs.
      if step == .taken, Viewer.member(member).may(.write, on: found.access.scope) {
        throw Rejection([Problem("", .changed)])
      }
      throw Failure.forbidden
    }
    try writings.take(step, with: found.task, by: member, from: version)
    return Done(path: "\(back ?? found.access.path(""))".anchored("tache-\(id)"), step.notice)
  }
}

extension Writings {
  /// A task with what a member may do with it.
  func task(_ id: Int, by member: Member) throws -> FoundTask {
    guard let found = try readings(as: .member(member)).task(id) else { throw Failure.notFound }
    return found
  }
}

extension TaskStep {
  fileprivate var notice: Notice {
    switch self {
    case .done: .taskDone
    case .reopened: .taskReopened
    case .dropped: .taskDropped
    case .taken: .taskSaved
    }
  }
}
