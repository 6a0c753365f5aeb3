/// A task as lists show it, with where it was born.
package struct ListedTask: Hashable, Sendable {
  package let task: MeetingTask
  package let meeting: MeetingLink
  /// What the viewer may do with it.
  package let rights: TaskRights
  /// Where the note is read in which it was born; nil where there is none, or none any more.
  package let notePlace: NotePlace?

  package init(task: MeetingTask, meeting: MeetingLink, rights: TaskRights, notePlace: NotePlace? = nil) {
    self.task = task
    self.meeting = meeting
    self.rights = rights
    self.notePlace = notePlace
  }
}

/// What a viewer may do with a task of a meeting that they see.
package struct TaskRights: Hashable, Sendable {
  /// Change what it says and how far it is: its owner, and those who prepare the meeting.
  package let mayChange: Bool
  /// Take it, when nobody has it.
  package let mayTake: Bool

  /// - Parameter scope: of the meeting.
  package init(_ task: MeetingTask, for viewer: Viewer, on scope: Scope) {
    guard let member = viewer.member else {
      (mayChange, mayTake) = (false, false)
      return
    }
    mayChange = viewer.may(.see, on: scope) && task.ownerID == member.id || viewer.may(.organise, on: scope)
    mayTake = task.isFree && viewer.may(.write, on: scope)
  }
}

extension MeetingTask {
  /// Whether it waits for someone to take it.
  package var isFree: Bool { state == .open && (owner == nil || owner == .formerMember) }

  /// For how many days it has been late on the day `today`; nil when it is not.
  package func daysLate(on today: Day) -> Int? {
    guard state == .open, let due, due < today else { return nil }
    return today.number - due.number
  }
}

/// The tasks of the community as one viewer sees them.
package struct TaskBoard: Hashable, Sendable {
  /// The open tasks of one circle.
  package struct Group: Hashable, Sendable {
    /// Nil for the meetings of no circle.
    package let circle: CircleLink?
    /// The soonest due first, then those without a day; at most `mostOfACircle`.
    package let tasks: [ListedTask]
    /// Whether there are more.
    package let goesOn: Bool

    package init(circle: CircleLink?, tasks: [ListedTask], goesOn: Bool) {
      self.circle = circle
      self.tasks = tasks
      self.goesOn = goesOn
    }
  }

  /// The viewer's own, in the same order; at most `mostOfOnePerson`.
  package let mine: [ListedTask]
  /// By the name of the circle; what belongs to no circle comes last.
  package let groups: [Group]

  package static let mostOfOnePerson = 200
  package static let mostOfACircle = 20
  package static let mostGroups = 50

  package init(mine: [ListedTask], groups: [Group]) {
    self.mine = mine
    self.groups = groups
  }
}

/// The tasks of one circle: those that are open, then those that are not any more.
package struct CircleTasks: Hashable, Sendable {
  package let circle: CircleLink
  /// The soonest due first, then those without a day; at most `mostOpen`.
  package let open: [ListedTask]
  /// Done or given up, the latest first: one page of them.
  package let closed: [ListedTask]
  /// What the next page begins before; nil when there is none.
  package let next: Int?

  package static let mostOpen = 200
  package static let pageSize = 50

  package init(circle: CircleLink, open: [ListedTask], closed: [ListedTask], next: Int?) {
    self.circle = circle
    self.open = open
    self.closed = closed
    self.next = next
  }
}
