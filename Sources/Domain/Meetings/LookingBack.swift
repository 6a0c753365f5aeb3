/// What earlier meetings of the same circles have left open, with which the next one begins.
package struct LookingBack: Hashable, Sendable {
  /// Items that were put off at the last meeting of each circle, and that no agenda has taken up since.
  package let items: Part
  package let tasks: Part
  /// Calls that nobody has answered.
  package let calls: Part
  package let questions: Part

  /// The most of each kind that are shown.
  package static let mostShown = 20

  package init(items: Part, tasks: Part, calls: Part, questions: Part) {
    self.items = items
    self.tasks = tasks
    self.calls = calls
    self.questions = questions
  }

  package var isEmpty: Bool { [items, tasks, calls, questions].allSatisfy(\.shown.isEmpty) }

  /// Matters of one kind, the latest meeting's first.
  package struct Part: Hashable, Sendable {
    package let shown: [Matter]
    /// How many there are besides.
    package let unshown: Int

    package init(shown: [Matter], unshown: Int) {
      self.shown = shown
      self.unshown = unshown
    }
  }

  /// Where on its meeting's page something stands.
  package enum Origin: Hashable, Sendable {
    case item(Int)
    case task(Int)
    case call(Int)
    case question(Int)
  }

  /// One open thing.
  package struct Matter: Hashable, Sendable {
    package let text: String
    /// Of a task.
    package let owner: Author?
    package let due: Day?
    package let meeting: MeetingLink
    package let origin: Origin
    /// The cell of the grid in whose notes a call stands; nil elsewhere.
    package let cell: Int?

    package init(
      text: String, owner: Author?, due: Day?, meeting: MeetingLink, origin: Origin, cell: Int? = nil
    ) {
      self.text = text
      self.owner = owner
      self.due = due
      self.meeting = meeting
      self.origin = origin
      self.cell = cell
    }
  }
}
