/// An opening `[` or `![` that a `]` may turn into a link or an image.
struct Bracket {
  let isImage: Bool
  /// The item that shows it as text.
  let item: Int
  /// Where the text of the link begins.
  let contentStart: Int
  /// How many delimiters stand before it.
  let delimiters: Int
  /// Whether another bracket follows before the `]`: then what they enclose is no label.
  var hasInner = false
}

extension InlineParser {
  mutating func openBracket(isImage: Bool) {
    let next = position + (isImage ? 2 : 1)
    if let last = brackets.indices.last { brackets[last].hasInner = true }
    flush(to: position)
    brackets.append(
      Bracket(isImage: isImage, item: items.count, contentStart: next, delimiters: delimiters.count))
    append(.text(Int32(position), Int32(next)), to: next)
  }

  /// "Look for link or image" of the appendix.
  mutating func closeBracket() {
    guard let bracket = brackets.popLast() else { return position += 1 }
    let isActive = bracket.isImage || brackets.count >= inactiveBrackets
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    guard isActive, let (target, next) = target(of: bracket) else { return position += 1 }
    flush(to: position)
    let link = Int32(links.count)
    links.append(target)
    items[bracket.item] = bracket.isImage ? .imageStart : .linkStart(link)
    matchDelimiters(from: bracket.delimiters)
    append(bracket.isImage ? .imageEnd(link) : .linkEnd, to: next)
    if !bracket.isImage { inactiveBrackets = brackets.count }
  }

  /// Where the brackets lead and where the link ends; nil if they are text.
  private mutating func target(of bracket: Bracket) -> (LinkTarget, end: Int)? {
    var scanner = scanner
    scanner.position += 1
    let afterBracket = scanner.position
    if let target = scanner.inlineLinkTarget() {
      if allows(target, isImage: bracket.isImage) { return (target, scanner.position) }
      scanner.position = afterBracket
    }
    let label = scanner.linkLabel()
    if let label, !label.isEmpty { return reference(label, bracket, end: scanner.position) }
    if bracket.hasInner { return nil }
    return reference(
      bracket.contentStart..<position, bracket, end: label == nil ? afterBracket : scanner.position)
  }

  private mutating func reference(_ label: Range<Int>, _ bracket: Bracket, end: Int) -> (
    LinkTarget, end: Int
  )? {
    guard let target = references.target(label: text[label]), allows(target, isImage: bracket.isImage)
    else { return nil }
    return (target, end)
  }

  private func allows(_ target: LinkTarget, isImage: Bool) -> Bool {
    if options.anyScheme { return true }
    var address: [UInt8] = []
    address.append(unescaping: text, target.destination)
    return LinkPolicy.allows(address, isImage: isImage)
  }
}
