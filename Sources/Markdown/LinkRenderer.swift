extension Renderer {
  mutating func writeLinkStart(_ target: LinkTarget) {
    out.write("<a href=\"")
    writeAddress(target)
    out.write("\"")
    writeTitle(target)
    out.write(">")
  }

  mutating func writeImageStart(_ target: LinkTarget) {
    out.write("<img src=\"")
    writeAddress(target)
    out.write("\" alt=\"")
  }

  mutating func writeImageEnd(_ target: LinkTarget, _ alternative: [UInt8]) {
    out.write(escaping: alternative)
    out.write("\"")
    writeTitle(target)
    if options.pageMarkup { out.write(" loading=\"lazy\"") }
    endVoidTag()
  }

  private mutating func writeAddress(_ target: LinkTarget) {
    var address: [UInt8] = []
    address.append(unescaping: text, target.destination)
    out.write(address: address, address.indices)
  }

  mutating func writeDestinationAsText(_ target: LinkTarget) {
    var address: [UInt8] = []
    address.append(unescaping: text, target.destination)
    out.write(escaping: address)
  }

  private mutating func writeTitle(_ target: LinkTarget) {
    guard let range = target.title, !range.isEmpty else { return }
    var title: [UInt8] = []
    title.append(unescaping: text, range)
    out.write(" title=\"")
    out.write(escaping: title)
    out.write("\"")
  }

  /// Writes an autolink or a wiki link.
  mutating func writeOwnLink(_ item: Inline) {
    switch item {
    case .autolink(let start, let end, let prefix):
      out.write("<a href=\"")
      if prefix == .mailto { out.write("mailto:") } else if prefix == .http { out.write("http://") }
      out.write(address: text, Int(start)..<Int(end))
      out.write("\">")
      writeText(of: item)
      out.write("</a>")
    case .wikiLink(let start, let end): writeWikiLink(Int(start)..<Int(end))
    default: break
    }
  }

  private mutating func writeWikiLink(_ range: Range<Int>) {
    guard let parts = WikiLinkParts(text, range) else { return }
    let target = Markdown.WikiTarget(
      page: String(decoding: text[parts.target], as: UTF8.self),
      heading: parts.heading.map { String(decoding: text[$0], as: UTF8.self) })
    switch wiki.link(to: target) {
    case .page(let href):
      writeWikiStart(href, "\">")
      out.write(escaping: text, parts.label)
      out.write("</a>")
    case .missing(let href?):
      writeWikiStart(href, "\" class=\"wiki-missing\">")
      out.write(escaping: text, parts.label)
      out.write("</a>")
    case .missing(nil):
      out.write("<span class=\"wiki-missing\">")
      out.write(escaping: text, parts.label)
      out.write("</span>")
    }
  }

  private mutating func writeWikiStart(_ href: String, _ rest: StaticString) {
    out.write("<a href=\"")
    out.write(escaping: Array(href.utf8))
    out.write(rest)
  }
}
