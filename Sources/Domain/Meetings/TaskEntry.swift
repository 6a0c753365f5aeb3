/// A task as it is typed on its form, before it is checked and kept.
package struct TaskEntry: Hashable, Sendable {
  package var title: String
  /// Who does it, as typed: a name that one member alone has is that member. Empty for nobody yet.
  package var owner: String
  package var due: Day?
  /// The item in which it was born; nil for the meeting as a whole.
  package var item: Int?

  package init(title: String, owner: String, due: Day?, item: Int?) {
    self.title = title
    self.owner = owner
    self.due = due
    self.item = item
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      Check.line("title", title, maximum: TextLimit.sentence), Check.line("owner", owner, required: false),
    ].compactMap(\.self)
  }
}

extension MeetingTask {
  /// The most names that are offered where the owner of a task is typed.
  package static let mostOffered = 200
}

/// What a button does with a task. The raw values travel in forms.
package enum TaskStep: String, Hashable, Sendable, CaseIterable {
  case done = "fait"
  case reopened = "a-refaire"
  case dropped = "abandonner"
  /// Someone takes a task that nobody has.
  case taken = "prendre"

  /// What the task is then.
  package var state: MeetingTask.State {
    switch self {
    case .done: .done
    case .reopened, .taken: .open
    case .dropped: .dropped
    }
  }
}
