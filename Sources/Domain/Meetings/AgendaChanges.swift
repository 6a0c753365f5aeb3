/// Another length of an item, as someone has typed it beside the length that they saw.
package struct MinutesChange: Hashable, Sendable {
  /// The row of the item.
  package let item: Int
  package let loaded: Int
  package let typed: Int

  package init(item: Int, loaded: Int, typed: Int) {
    self.item = item
    self.loaded = loaded
    self.typed = typed
  }
}

/// Lengths that cannot be kept as they are typed, because others have given their items another one meanwhile. Nothing is kept.
package struct ContestedMinutes: Error, Hashable, Sendable {
  /// At least one.
  package let items: [Item]

  package struct Item: Hashable, Sendable {
    package let id: Int
    package let typed: Int
    /// Its title and its length now; nil when the item was removed.
    package let current: Current?

    package init(id: Int, typed: Int, current: Current?) {
      self.id = id
      self.typed = typed
      self.current = current
    }
  }

  package struct Current: Hashable, Sendable {
    package let title: String
    package let minutes: Int

    package init(title: String, minutes: Int) {
      self.title = title
      self.minutes = minutes
    }
  }

  package init(_ items: [Item]) { self.items = items }
}

/// Where an item is cut in two.
package struct ItemCut: Hashable, Sendable {
  /// The minutes of the first part; the other has the rest.
  package var minutes: Int
  package var title: String
  package var nextTitle: String

  package init(minutes: Int, title: String, nextTitle: String) {
    self.minutes = minutes
    self.title = title
    self.nextTitle = nextTitle
  }

  /// What must be mended before an item of `whole` minutes can be cut so; empty when all is well.
  package func problems(whole: Int) -> [Problem] {
    let range = 1...max(1, whole - 1)
    return [
      range.contains(minutes) && minutes < whole ? nil : Problem("minutes", .outOfRange(range)),
      Check.line("title", title), Check.line("nextTitle", nextTitle),
    ].compactMap(\.self)
  }
}

/// An agenda item as those who prepare the meeting change it.
package struct PreparedItem: Hashable, Sendable {
  package let id: Int
  /// Grows with each change.
  package let version: Int
  /// Without what others have bound to it.
  package let draft: AgendaItemDraft
  package let ties: ItemTies

  package init(id: Int, version: Int, draft: AgendaItemDraft, ties: ItemTies) {
    self.id = id
    self.version = version
    self.draft = draft
    self.ties = ties
  }
}

/// How much is bound to an agenda item.
package struct ItemTies: Hashable, Sendable {
  /// Entries that are read; they stay in the meeting without the item.
  package var notes: Int
  /// Tasks, decisions, next steps and questions; they stay too.
  package var outcomes: Int
  /// Calls and polls for a date, and the answers to them; they go with the item.
  package var calls: Int
  package var answers: Int
  /// Places of the grid in its column; an item with any is not removed.
  package var cells: Int
  /// Whether people vote in it; the vote goes on without the item.
  package var hasVote: Bool

  package init(
    notes: Int = 0, outcomes: Int = 0, calls: Int = 0, answers: Int = 0, cells: Int = 0, hasVote: Bool = false
  ) {
    self.notes = notes
    self.outcomes = outcomes
    self.calls = calls
    self.answers = answers
    self.cells = cells
    self.hasVote = hasVote
  }

  /// Whether an item goes without a question.
  package var isEmpty: Bool { self == ItemTies() }
}
