extension Renderer {
  mutating func writeImage(_ target: LinkTarget, _ alternative: [UInt8], insideLink: Bool) {
    let address = address(of: target)
    let isRemote = LinkPolicy.namesSite(address)
    let alternative = withSpaces(alternative)
    if !options.remoteImages, isRemote {
      return writeLinkToImage(target, alternative, insideLink: insideLink)
    }
    images.note(address)
    out.write("<img src=\"")
    out.write(address: address, address.indices)
    out.write("\" alt=\"")
    out.write(escaping: alternative)
    out.write("\"")
    writeTitle(target)
    if !isRemote, let size = images.size(of: address) { writeSize(size) }
    if options.pageMarkup { out.write(" loading=\"lazy\"") }
    endVoidTag()
  }

  /// There is no link inside a link: the text is left.
  private mutating func writeLinkToImage(_ target: LinkTarget, _ alternative: [UInt8], insideLink: Bool) {
    if insideLink { return out.write(escaping: alternative) }
    writeLinkStart(target)
    let textStart = out.count
    if alternative.allSatisfy(\.isWhitespace) {
      writeDestinationAsText(target)
    } else {
      out.write(escaping: alternative)
    }
    writeLinkEnd(target, textStart: textStart)
  }

  /// The page then keeps the room before the image is there.
  private mutating func writeSize(_ size: Markdown.ImageSize) {
    out.write(" width=\"")
    out.write(number: size.width)
    out.write("\" height=\"")
    out.write(number: size.height)
    out.write("\"")
  }
}
