/// What a part of a pad is, as the rules say it or as a person has chosen. The raw values are those of forms.
package enum PadKind: String, Hashable, Sendable, CaseIterable {
  case title, subtitle
  /// The day and the hours.
  case moment
  case place, video, participants
  /// The title of a part, as « Ordre du jour »: it has served once the pad is cut.
  case heading
  /// An item of the agenda with its points.
  case item
  /// A title above notes, which says the item that they are of.
  case section
  case note
  /// A note of no item.
  case other
  case synthesis, nextSteps, decisions, tasks
  /// Words of the abécédaire by letter.
  case words
  case signup, datePoll
}

/// How sure it is what a part of a pad is.
package enum PadCertainty: String, Hashable, Sendable, CaseIterable {
  case sure, likely, unsure, notUnderstood
  /// A person has said it.
  case chosen
}

/// Some lines of a pad that are one thing. Each line that is not blank is in exactly one block.
package struct PadBlock: Hashable, Sendable {
  package var kind: PadKind
  /// The lines as they stand in the pad, without the blank ones around them.
  package var text: String
  package var certainty: PadCertainty

  package init(_ kind: PadKind, _ text: String, _ certainty: PadCertainty) {
    self.kind = kind
    self.text = text
    self.certainty = certainty
  }
}

/// Something about a block that whoever imports it should know.
package enum PadRemark: Hashable, Sendable {
  /// A title with nothing below it.
  case emptyPart
  /// Nothing says how long the item is.
  case usualMinutes(Int)
  /// The item has its share of the time that the others leave.
  case sharedMinutes(Int)
  /// So many minutes of nothing were between this item and the next, and are this one's now.
  case gap(Int)
  /// It ends so many minutes after the next one begins.
  case overlap(Int)
  /// The day had no year.
  case guessedYear(Int)
  /// The day of the week is not that of the date.
  case otherWeekday
  /// No item of the agenda has such a title.
  case noItem
  /// There are more of these than a meeting takes: the rest is kept in notes.
  case tooMany
}
