import HTML

extension Markdown {
  /// What `render` makes of a source.
  public struct Rendering: Sendable, Hashable {
    /// The blocks, each on lines of its own.
    public let html: HTML
    /// The headings in reading order, for a table of contents; empty unless `headingAnchors` is set.
    public let headings: [Heading]
    /// The different targets of the wiki links in reading order, existing or not.
    public let wikiTargets: [WikiTarget]
    /// The entries of the glossary that were linked, in reading order, by their places in it.
    public let glossaryUses: [Int]
    /// The different addresses of links and images that begin with one `/`, in reading order, as they are
    /// written in the source but for backslashes and character references. Not those of wiki links.
    public let localAddresses: [String]
    /// The calls in reading order, whose places the HTML names; at most `Markdown.mostCalls`.
    public let calls: [Call]
  }

  /// The size of an image, in pixels.
  public struct ImageSize: Sendable, Hashable {
    /// From left to right.
    public let width: Int
    /// From top to bottom.
    public let height: Int

    /// - Parameters:
    ///   - width: from left to right, in pixels.
    ///   - height: from top to bottom, in pixels.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// A heading of the text.
  public struct Heading: Sendable, Hashable {
    /// From 1 to 6, as written in the HTML.
    public let level: Int
    /// Its `id`, unique in the rendering.
    public let id: String
    /// Its text without markup, not escaped.
    public let text: String
  }

  /// What stands in a wiki link before the bar, blanks trimmed: `[[page#heading|text]]`.
  public struct WikiTarget: Sendable, Hashable {
    /// The title of the page, with its circle if one is written (`Circle/Page`). Empty for a heading of the
    /// page itself.
    public let page: String
    /// The text of a heading of that page.
    public let heading: String?
  }

  /// Where a wiki link leads.
  public enum WikiLink: Sendable, Hashable {
    /// To a page that exists.
    case page(href: String)
    /// To no page yet; `href` may lead to where it can be written.
    case missing(href: String?)
    /// To nothing that there could be: the text stays text.
    case nowhere
  }
}
