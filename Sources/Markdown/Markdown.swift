import HTML

/// Text with Markdown in, safe HTML out: CommonMark 0.31.2, parts of GitHub Flavored Markdown 0.29 and wiki
/// links. Time and output are linear in the source, whatever it holds, and nothing recurses.
public enum Markdown {
  /// Renders `source`, of at most 500 MB.
  ///
  /// - Parameter resolve: says where a wiki link leads; asked once for each different target. Never called
  ///   unless `options.wikiLinks` is set.
  public static func render(
    _ source: String, options: Options = .site,
    resolve: (WikiTarget) -> WikiLink = { _ in .missing(href: nil) }
  ) -> Rendering {
    var parser = BlockParser(normalized(source, options: options), options: options)
    parser.parse()
    return withoutActuallyEscaping(resolve) { resolve in
      var renderer = Renderer(parser, wiki: WikiLinks(resolve))
      renderer.render(parser.blocks)
      return Rendering(
        html: HTML(trusted: renderer.out), headings: renderer.headings, wikiTargets: renderer.wiki.targets)
    }
  }

  /// The id of the first heading with this text on a page: what the heading of a wiki target leads to.
  /// It begins with `s-` and is made of `a-z`, `0-9` and `-`.
  public static func anchor(for heading: String) -> String { Anchors.anchor(for: heading) }

  /// Line feeds for all line endings, U+FFFD for NUL (CommonMark 2.1, 2.3), no byte order mark. In a page
  /// U+FFFD stands for every control character that neither HTML nor XML allows.
  private static func normalized(_ source: String, options: Options) -> [UInt8] {
    var source = source
    return source.withUTF8 { all in
      let bytes = all.starts(with: "\u{FEFF}".utf8) ? all.dropFirst(3) : all[...]
      guard bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) else { return Array(bytes) }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      for (index, byte) in zip(bytes.indices, bytes) {
        switch byte {
        case "\r": result.append(0x0A)
        case "\n" where index > bytes.startIndex && bytes[index - 1] == "\r": continue
        case 0x20..., 0x09, 0x0A: result.append(byte)
        default:
          if byte == 0 || options.pageMarkup {
            result.append(contentsOf: "\u{FFFD}".utf8)
          } else {
            result.append(byte)
          }
        }
      }
      return result
    }
  }
}

extension Markdown {
  /// What `render` makes of a source.
  public struct Rendering: Sendable, Hashable {
    /// The blocks, each on lines of its own.
    public let html: HTML
    /// The headings in reading order, for a table of contents; empty unless `headingAnchors` is set.
    public let headings: [Heading]
    /// The different targets of the wiki links in reading order, existing or not.
    public let wikiTargets: [WikiTarget]
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
