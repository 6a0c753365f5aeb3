import Domain
import HTML

/// The paragraphs of two texts in reading order: what stayed is folded, what went and what came is marked. Of texts that differ
/// too much for one page the beginning is shown, and where to read the rest is said.
///
/// - Parameter whereToRead: where the two texts are read whole, as a sentence.
func pieces(_ difference: TextDifference, whereToRead: HTML) -> HTML {
  var list = DifferenceList()
  var shown: [HTML] = []
  while list.hasRoom, shown.count < difference.pieces.count {
    shown.append(list.add(difference.pieces[shown.count]))
  }
  return """
    <div class="pieces">\(each: shown, { $0 })</div>
    \(if: shown.count < difference.pieces.count, """
      <p class="more">La suite n’est pas montrée&nbsp;: les deux textes diffèrent trop pour une page. \(whereToRead)</p>
      """)
    """
}

/// The pieces of one page, and how much of it they fill: a text may hold as much as a book.
private struct DifferenceList {
  private static let mostPieces = 1_000
  /// Of what differs, and of what stayed, in bytes of text.
  private static let mostBytes = 200_000
  private static let mostUnchanged = 100_000
  /// What stands around one paragraph, in bytes: of the shortest ones it is the most.
  private static let aroundOne = 30
  /// Of one paragraph that changed in so many places that it is shown as it was and as it is.
  private static let mostOfChanged = 40_000

  private var pieces = 0
  private var bytes = 0
  private var unchangedBytes = 0

  /// Whether one more is shown, whatever its length: it is shortened by itself.
  var hasRoom: Bool { pieces < Self.mostPieces && bytes < Self.mostBytes }

  mutating func add(_ piece: TextDifference.Piece) -> HTML {
    pieces += 1
    switch piece {
    case .same(let paragraphs): return unchanged(paragraphs)
    case .removed(let text): return removed(text)
    case .added(let text): return added(text)
    case .changed(let words): return changed(words)
    }
  }

  private mutating func removed(_ text: String) -> HTML {
    bytes += min(text.utf8.count, mostOfText)
    return "<p class=\"written gone\">\(removedWords(text))</p>"
  }

  private mutating func added(_ text: String) -> HTML {
    bytes += min(text.utf8.count, mostOfText)
    return "<p class=\"written come\">\(addedWords(text))</p>"
  }

  /// Where too much stayed to be shown too, only how much it is.
  private mutating func unchanged(_ paragraphs: [String]) -> HTML {
    let words = counted(paragraphs.count, "paragraphe inchangé", "paragraphes inchangés")
    let size = paragraphs.reduce(0) { $0 + $1.utf8.count + Self.aroundOne }
    guard unchangedBytes + size <= Self.mostUnchanged else { return "<p class=\"soft\">\(words)</p>" }
    unchangedBytes += size
    return """
      <details><summary>\(words)</summary>
      \(each: paragraphs, { #"<p class="written">\#($0)</p>"# })</details>
      """
  }

  /// A paragraph that changed by so many words that it can no longer be read is shown as it was and as it is.
  private mutating func changed(_ words: [WordPiece]) -> HTML {
    let size = words.reduce(0) { $0 + $1.shownBytes }
    guard words.count > mostWordPieces || size > Self.mostOfChanged else {
      bytes += size
      return #"<p class="written both">\#(each: words, changedWords)</p>"#
    }
    var (old, new) = ("", "")
    for word in words {
      switch word {
      case .same(let text):
        old += text
        new += text
      case .removed(let text): old += text
      case .added(let text): new += text
      }
    }
    return "\(removed(old))\(added(new))"
  }
}

private func changedWords(_ piece: WordPiece) -> HTML {
  switch piece {
  case .same(let text): unchangedWords(text)
  // Blanks alone are no words: what differs in them shows nowhere.
  case .removed(let text): text.allSatisfy(\.isWhitespace) ? .empty : removedWords(text)
  case .added(let text): text.allSatisfy(\.isWhitespace) ? shortened(text) : addedWords(text)
  }
}
