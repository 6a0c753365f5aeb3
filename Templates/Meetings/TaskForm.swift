import Domain

/// The form of a task with what is typed into it, as typed.
package struct TaskForm: Hashable, Sendable {
  package var title = ""
  package var owner = ""
  /// As a browser sends a day: `2021-06-15`.
  package var due = ""
  package var item = ""
  /// The version that the form was made from; empty for a new task.
  package var version = ""

  /// An empty form.
  package init() {}

  /// The form with a task as it is kept.
  package init(_ task: MeetingTask) {
    title = task.title
    if case .named(let name) = task.owner { owner = name }
    due = task.due?.iso ?? ""
    item = task.item.map(String.init) ?? ""
    version = "\(task.version)"
  }

  /// The form as it was sent.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    title = value("title").trimmed
    owner = value("owner").trimmed
    due = value("due").trimmed
    item = value("item")
    version = value("version")
  }

  /// What must be mended before anything is done; empty when all is well.
  package var problems: [Problem] {
    (!due.isEmpty && Day(typed: due) == nil ? [Problem("due", .malformed)] : [])
      + (!item.isEmpty && Int(item) == nil ? [Problem("item", .unknown)] : []) + entry.problems
  }

  /// What is typed, to keep once there are no problems.
  package var entry: TaskEntry {
    TaskEntry(title: title, owner: owner, due: Day(typed: due), item: Int(item))
  }
}

extension Day {
  /// A day as a browser sends it, or as one types it where the browser has no calendar: `30/06/2026`.
  fileprivate init?(typed text: String) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
