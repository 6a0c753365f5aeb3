/// Puts neighbouring notes of a long pad together, so that its blocks can be read over in one page.
enum PadGathering {
  /// `blocks` as at most `PadBlock.maximum`, with all of their lines.
  static func gathered(_ blocks: [PadBlock]) -> [PadBlock] {
    var size = 1
    var found = blocks
    while found.count > PadBlock.maximum, size < blocks.count {
      size *= 2
      found = gathered(blocks, by: size)
    }
    guard found.count > PadBlock.maximum else { return found }
    // Too much that is no note: what is behind is kept as one.
    let rest = found[(PadBlock.maximum - 1)...].map(\.text).joined(separator: "\n\n")
    return found[..<(PadBlock.maximum - 1)] + [PadBlock(.other, rest, .notUnderstood)]
  }

  private static func gathered(_ blocks: [PadBlock], by size: Int) -> [PadBlock] {
    var found: [PadBlock] = []
    var texts: [String] = []
    for (index, block) in blocks.enumerated() {
      texts.append(block.text)
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let goesOn =
        (block.kind == .note || block.kind == .other) && next?.kind == block.kind
        && next?.certainty == block.certainty && texts.count < size
      if !goesOn {
        found.append(PadBlock(block.kind, texts.joined(separator: "\n\n"), block.certainty))
        texts = []
      }
    }
    return found
  }
}

extension PadBlock {
  /// The most blocks of a pad: as many as a form has fields for, and more than anyone reads over.
  package static let maximum = 250
}
