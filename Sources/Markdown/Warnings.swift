extension Markdown {
  /// What a writer may want to put right.
  public struct Warning: Sendable, Hashable {
    /// What is found.
    public enum Kind: Sendable, Hashable {
      /// A heading is deeper than the one before lets expect, as levels from 1 to 6.
      case skippedHeading(written: Int, expected: Int)
      /// An image says nothing to those who do not see it.
      case imageWithoutText(address: String)
      /// A link has neither text nor image.
      case emptyLink(address: String)
      /// A link has its address for a text.
      case linkTextIsAddress(address: String)
      /// The mark of a call does not stand alone in its paragraph, so that it is none.
      case strayCall
    }

    /// Where it is, or begins: from 1.
    public let line: Int
    /// What is found there.
    public let kind: Kind
  }

  /// The first 50 warnings about a text that is rendered with the options of the site, in reading order.
  public static func warnings(in source: String) -> [Warning] {
    var lines = SourceLines()
    var parser = BlockParser(normalized(source, options: .site), options: .site)
    parser.parse { lines.note(offset: $0, line: $1) }
    var review = Review(parser, lines)
    review.read(parser.blocks)
    return review.warnings
  }
}
