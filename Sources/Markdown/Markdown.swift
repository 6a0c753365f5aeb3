import HTML

/// Text with Markdown in, safe HTML out: CommonMark 0.31.2, parts of GitHub Flavored Markdown 0.29, footnotes
/// and wiki links. Time and output are linear in the source, whatever it holds, and nothing recurses.
public enum Markdown {
  /// Raised when the same source gives other HTML than before, so that HTML that was stored is made anew.
  public static let version = 4

  /// Renders `source`, of at most 500 MB.
  ///
  /// - Parameters:
  ///   - glossary: words that become links where they occur first, outside of links, headings and code.
  ///   - resolveImage: the size of an image of the site, for the page to keep its room; asked once for each
  ///     different relative address.
  ///   - resolve: says where a wiki link leads; asked once for each different target. Never called unless
  ///     `options.wikiLinks` is set.
  public static func render(
    _ source: String, options: Options = .site, glossary: Glossary = .empty,
    resolveImage: (String) -> ImageSize? = { _ in nil }, resolve: (WikiTarget) -> WikiLink
  ) -> Rendering {
    var parser = BlockParser(normalized(source, options: options), options: options)
    parser.parse()
    return withoutActuallyEscaping(resolveImage) { resolveImage in
      withoutActuallyEscaping(resolve) { resolve in
        var renderer = Renderer(
          parser, wiki: WikiLinks(resolve), images: Images(resolveImage), glossary: glossary)
        renderer.render(parser.blocks)
        return Rendering(
          html: HTML(trusted: renderer.out), headings: renderer.headings, wikiTargets: renderer.wiki.targets,
          glossaryUses: renderer.glossaryUses, localAddresses: renderer.images.localAddresses,
          calls: renderer.calls)
      }
    }
  }

  /// The same where no page is known: wiki links are missing ones.
  public static func render(
    _ source: String, options: Options = .site, glossary: Glossary = .empty
  ) -> Rendering {
    render(source, options: options, glossary: glossary) { _ in .missing(href: nil) }
  }

  /// The id of the first heading with this text on a page: what the heading of a wiki target leads to.
  /// It begins with `s-` and is made of `a-z`, `0-9` and `-`.
  public static func anchor(for heading: String) -> String { Anchors.anchor(for: heading) }

  /// Line feeds for all line endings, U+FFFD for NUL (CommonMark 2.1, 2.3), no byte order mark. In a page
  /// U+FFFD stands for every control character that neither HTML nor XML allows.
  static func normalized(_ source: String, options: Options) -> [UInt8] {
    var source = source
    return source.withUTF8 { all in
      let bytes = all.starts(with: "\u{FEFF}".utf8) ? all.dropFirst(3) : all[...]
      guard holdsControls(bytes) else { return Array(bytes) }
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

  /// Whether there are control characters other than tab and line feed. Looks at all bytes without a branch,
  /// which lets the compiler take many together.
  private static func holdsControls(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var found: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: bytes) {
      found |= byte < 0x20 && byte != 0x09 && byte != 0x0A ? 1 : 0
    }
    return found != 0
  }
}
