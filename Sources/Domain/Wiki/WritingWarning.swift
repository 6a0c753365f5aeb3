/// Something in a text that makes it harder to read for some, said to whoever writes it; it keeps nobody from saving.
package enum WritingWarning: Hashable, Sendable {
  /// A heading on the line (from 1) is deeper than the one before it allows: « Titre 4 » after « Titre 2 ».
  case skippedHeading(line: Int, written: Int, expected: Int)
  /// An image on the line has no words that say what it shows.
  case imageWithoutText(line: Int, address: String)
  /// The mark of a call on the line has not a paragraph for itself: it is no call but text.
  case strayCall(line: Int)
}
