/// Which button of the editor was pressed. The raw value is what the button sends.
package enum Gesture: String, CaseIterable, Sendable {
  /// Keep the text as a revision.
  case save
  /// Show the text as it would be read, and go on writing.
  case preview
  /// Keep the text for its writer alone.
  case keep
  /// Of two texts in conflict, keep both, one behind the other.
  case both
  /// Of two texts in conflict, leave the other one; the writer's own is kept for them alone.
  case theirs
}
