/// A stored text as one of several on a page.
extension HTML {
  /// What becomes of its images.
  public enum ImageUse: Sendable {
    case shown
    /// Each is a link with its description, for a page that loads nothing.
    case linked
  }

  /// The same with its headings some levels lower, and with its anchors, and the links to them, under names of its own.
  ///
  /// In what the Markdown renderer writes, `<` begins a tag and `>` ends it, since both are escaped elsewhere: only there is looked,
  /// in one walk.
  ///
  /// - Parameters:
  ///   - levels: how many; no heading goes below level 6.
  ///   - name: `a-z`, `0-9` and `-`, before each anchor.
  public func amongOthers(levels: Int, under name: String, images: ImageUse = .shown) -> HTML {
    let all = bytes
    var writer = AmongOthersWriter(levels: levels, name: Array(name.utf8), images: images)
    writer.out.reserveCapacity(all.count + all.count / 8)
    var next = 0
    while let start = all[next...].firstIndex(of: UInt8(ascii: "<")),
      let end = all[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      writer.out += all[next..<start]
      writer.write(tag: all[start...end])
      next = end + 1
    }
    writer.out += all[next...]
    return HTML(trusted: writer.out)
  }
}

/// Writes the tags of a text anew.
private struct AmongOthersWriter {
  var out: [UInt8] = []
  private let levels: Int
  private let name: [UInt8]
  private let images: HTML.ImageUse
  private var isInLink = false

  private static let anchors = [Array(" id=\"".utf8), Array(" href=\"#".utf8)]

  init(levels: Int, name: [UInt8], images: HTML.ImageUse) {
    self.levels = levels
    self.name = name
    self.images = images
  }

  mutating func write(tag: ArraySlice<UInt8>) {
    if tag.starts(with: "<img ".utf8), images == .linked { return writeLink(toImage: tag) }
    if tag.starts(with: "<a ".utf8) { isInLink = true }
    if tag.starts(with: "</a>".utf8) { isInLink = false }
    let isHeading = heading(in: tag) != nil
    var next = tag.startIndex
    if let digit = heading(in: tag) {
      out += tag[next..<digit]
      let level = Int(tag[digit] - UInt8(ascii: "0"))
      out.append(UInt8(ascii: "0") + UInt8(min(6, max(1, level + levels))))
      next = digit + 1
    }
    // A closing tag has no attribute.
    if isHeading || tag.count > 5 { writeAttributes(tag[next...]) } else { out += tag[next...] }
  }

  /// Where the digit of a heading's tag stands; nil for any other tag.
  private func heading(in tag: ArraySlice<UInt8>) -> Int? {
    let isClosing = tag.starts(with: "</".utf8)
    let letter = tag.startIndex + (isClosing ? 2 : 1)
    let digit = letter + 1
    guard digit + 1 < tag.endIndex, tag[letter] == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(tag[digit]),
      tag[digit + 1] == UInt8(ascii: ">") || tag[digit + 1] == UInt8(ascii: " ")
    else { return nil }
    return digit
  }

  private mutating func writeAttributes(_ rest: ArraySlice<UInt8>) {
    var next = rest.startIndex
    while let space = rest[next...].firstIndex(of: UInt8(ascii: " ")) {
      out += rest[next..<space]
      next = space
      if let start = Self.anchors.first(where: rest[space...].starts) {
        out += start
        out += name
        out.append(UInt8(ascii: "-"))
        next += start.count
      } else {
        out.append(rest[space])
        next += 1
      }
    }
    out += rest[next...]
  }

  /// There is no link inside a link: the description is left.
  private mutating func writeLink(toImage tag: ArraySlice<UInt8>) {
    let address = attribute("src", of: tag)
    let description = attribute("alt", of: tag)
    let text = description.isEmpty ? address : description
    if isInLink { return out += text }
    out += "<a href=\"".utf8
    out += address
    out += "\">".utf8
    out += text
    out += "</a>".utf8
  }

  /// What stands between the quotation marks, escaped as it is.
  private func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = Array(" \(name)=\"".utf8)
    var next = tag.startIndex
    while let space = tag[next...].firstIndex(of: UInt8(ascii: " ")) {
      if tag[space...].starts(with: start) {
        return tag[(space + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
      }
      next = space + 1
    }
    return []
  }
}
