/// A block quote, a list with its current item or the definition of a footnote, that later lines may continue.
struct Container {
  enum Kind { case quote, list, note }

  let kind: Kind
  /// The last line known to belong to it: with a `>`, or where the current item starts.
  var lastLine: Int
  /// The last line of its last closed child (of the current item for a list); 0 without children.
  var lastChildEnd = 0
  /// For a list and a footnote: which block starts it.
  var firstBlock = 0
  /// For a list: what its markers end with (`-`, `+`, `*`, `.` or `)`), and how many columns the contents of
  /// the current item are indented.
  var marker: UInt8 = 0
  var contentIndent = 0

  var itemIsEmpty: Bool { lastChildEnd == 0 }

  func isList(of marker: ListMarker) -> Bool { kind == .list && self.marker == marker.end }
}

extension BlockParser {
  mutating func startQuote() {
    noteChild()
    line.skipIndent(and: 1)
    line.skip(columns: 1)
    containers.append(Container(kind: .quote, lastLine: line.number))
    blocks.append(.quoteStart)
  }

  mutating func startList(_ marker: ListMarker) {
    noteChild()
    var list = Container(kind: .list, lastLine: line.number)
    list.marker = marker.end
    list.firstBlock = blocks.count
    list.contentIndent = line.skip(marker)
    containers.append(list)
    blocks.append(.listStart(number: marker.number, isTight: true))
    blocks.append(.itemStart)
  }

  mutating func startNextItem(_ marker: ListMarker, of list: Int) {
    close(above: list + 1)
    let lastEnd = max(containers[list].lastLine, containers[list].lastChildEnd)
    if lastEnd < line.number - 1 { loosen(containers[list]) }
    containers[list].lastLine = line.number
    containers[list].lastChildEnd = 0
    containers[list].contentIndent = line.skip(marker)
    blocks.append(.itemEnd)
    blocks.append(.itemStart)
  }

  /// Closes the open leaf and the containers beyond the first `count`.
  mutating func close(above count: Int) {
    closeLeaf()
    while containers.count > count, let container = containers.popLast() {
      switch container.kind {
      case .quote: blocks.append(.quoteEnd)
      case .note: blocks[container.firstBlock] = .note(end: blocks.count)
      case .list:
        blocks.append(.itemEnd)
        blocks.append(.listEnd(isOrdered: container.marker == "." || container.marker == ")"))
      }
      noteEnd(ofChild: max(container.lastLine, container.lastChildEnd))
    }
  }

  /// To be called before a child is opened in the innermost container: a blank line between two children
  /// of an item makes the list loose (CommonMark 5.3).
  mutating func noteChild() {
    guard let parent = containers.last, parent.kind == .list else { return }
    if parent.lastChildEnd != 0, parent.lastChildEnd < line.number - 1 { loosen(parent) }
  }

  /// Remembers on which line the last child of the innermost container ended.
  mutating func noteEnd(ofChild lastLine: Int) {
    guard let last = containers.indices.last else { return }
    containers[last].lastChildEnd = lastLine
  }

  private mutating func loosen(_ list: Container) {
    guard case .listStart(let number, isTight: true) = blocks[list.firstBlock] else { return }
    blocks[list.firstBlock] = .listStart(number: number, isTight: false)
  }
}
