/// One step of a line of text in reading order. Offsets point into the text of the blocks; what is written
/// for a delimiter is decided when its partner is found, by changing the step in place.
enum Inline {
  case text(Int32, Int32)
  case code(Int32, Int32)
  case rawHTML(Int32, Int32)
  case entity(Unicode.Scalar, Unicode.Scalar?)
  case hardBreak
  case start(Emphasis)
  case end(Emphasis)
  /// The number of the target among the targets of the links of this text.
  case linkStart(Int32)
  case linkEnd
  case imageStart
  case imageEnd(Int32)
  case autolink(Int32, Int32, AutolinkPrefix)
  /// The part between `[[` and `]]`.
  case wikiLink(Int32, Int32)
  /// The number of the definition that a footnote's mark refers to.
  case noteMark(Int32)
  /// A delimiter used up by its neighbour.
  case nothing
}

/// What a pair of delimiter runs makes.
enum Emphasis { case emphasis, strong, strikethrough }

/// What precedes the text of an autolink in its address.
enum AutolinkPrefix { case none, mailto, http }
