extension Renderer {
  mutating func writeLinkStart(_ target: LinkTarget) {
    out.write("<a href=\"")
    writeAddress(target)
    out.write("\"")
    writeTitle(target)
    out.write(">")
  }

  mutating func writeImage(_ target: LinkTarget, _ alternative: [UInt8], insideLink: Bool) {
    if !options.remoteImages, LinkPolicy.namesSite(address(of: target)) {
      return writeLinkToImage(target, alternative, insideLink: insideLink)
    }
    out.write("<img src=\"")
    writeAddress(target)
    out.write("\" alt=\"")
    out.write(escaping: alternative)
    out.write("\"")
    writeTitle(target)
    if options.pageMarkup { out.write(" loading=\"lazy\"") }
    endVoidTag()
  }

  /// There is no link inside a link: the text is left.
  private mutating func writeLinkToImage(_ target: LinkTarget, _ alternative: [UInt8], insideLink: Bool) {
    if insideLink { return out.write(escaping: alternative) }
    writeLinkStart(target)
    if alternative.allSatisfy(\.isWhitespace) {
      writeDestinationAsText(target)
    } else {
      out.write(escaping: alternative)
    }
    out.write("</a>")
  }

  private mutating func writeAddress(_ target: LinkTarget) {
    let address = address(of: target)
    out.write(address: address, address.indices)
  }

  mutating func writeDestinationAsText(_ target: LinkTarget) { out.write(escaping: address(of: target)) }

  private func address(of target: LinkTarget) -> [UInt8] {
    var address: [UInt8] = []
    address.append(unescaping: text, target.destination)
    return address
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
      // A link that leads nowhere, told as such without the style sheet (ARIA 1.2, aria-disabled).
      out.write("<span class=\"wiki-missing\" role=\"link\" aria-disabled=\"true\">")
      out.write(escaping: text, parts.label)
      out.write("</span>")
    case .nowhere: out.write(escaping: text, parts.label)
    }
  }

  private mutating func writeWikiStart(_ href: String, _ rest: StaticString) {
    out.write("<a href=\"")
    out.write(escaping: Array(href.utf8))
    out.write(rest)
  }
}
