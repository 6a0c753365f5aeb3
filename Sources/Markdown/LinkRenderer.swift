extension Renderer {
  mutating func writeLinkStart(_ target: LinkTarget) {
    let address = address(of: target)
    images.note(address)
    out.write("<a href=\"")
    out.write(address: address, address.indices)
    out.write("\"")
    writeTitle(target)
    out.write(">")
  }

  /// Ends a link whose text began at `textStart` of the output.
  mutating func writeLinkEnd(_ target: LinkTarget, textStart: Int) {
    // WCAG 2.4.4: a link without text would have no name.
    if options.pageMarkup, out.count == textStart { writeDestinationAsText(target) }
    if options.namesOtherSites { writeOtherSite(address(of: target), textStart) }
    out.write("</a>")
  }

  /// Tells where a link leads by text, unless that is what its text is.
  private mutating func writeOtherSite(_ address: [UInt8], _ textStart: Int) {
    guard let name = OtherSites.name(in: address) else { return }
    var shown: [UInt8] = []
    shown.write(escaping: address)
    if OtherSites.isNamed(name, address: shown, by: Array(out[textStart...])) { return }
    out.write(" <span class=\"elsewhere\">(")
    out.write(escaping: name)
    out.write(")</span>")
    setBefore(.closing)
  }

  mutating func writeDestinationAsText(_ target: LinkTarget) { out.write(escaping: address(of: target)) }

  func address(of target: LinkTarget) -> [UInt8] {
    var address: [UInt8] = []
    address.append(unescaping: text, target.destination)
    return address
  }

  mutating func writeTitle(_ target: LinkTarget) {
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
    let label = withSpaces(Array(text[parts.label]))
    switch wiki.link(to: target) {
    case .page(let href):
      writeWikiStart(href, "\">")
      out.write(escaping: label)
      out.write("</a>")
    case .missing(let href?):
      writeWikiStart(href, "\" class=\"wiki-missing\">")
      out.write(escaping: label)
      out.write("</a>")
    case .missing(nil):
      // A link that leads nowhere, told as such without the style sheet (ARIA 1.2, aria-disabled).
      out.write("<span class=\"wiki-missing\" role=\"link\" aria-disabled=\"true\">")
      out.write(escaping: label)
      out.write("</span>")
    case .nowhere: out.write(escaping: label)
    }
  }

  private mutating func writeWikiStart(_ href: String, _ rest: StaticString) {
    out.write("<a href=\"")
    out.write(escaping: Array(href.utf8))
    out.write(rest)
  }
}
