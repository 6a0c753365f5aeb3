import Domain
import HTML

/// The paragraphs of two texts in reading order: what stayed is folded, what went and what came is marked.
func pieces(_ difference: TextDifference) -> HTML {
  let rest = difference.pieces.count - mostPieces
  return """
    <div class="pieces">\(each: difference.pieces.prefix(mostPieces), piece)</div>
    \(if: rest > 0, """
      <p class="more">Les deux textes diffèrent encore en \(counted(rest, "endroit", "endroits")), trop pour une \
      page&nbsp;: lisez chaque version.</p>
      """)
    """
}

/// Bounds of one page: a text of one-letter paragraphs would make a page too long for a browser.
private let mostPieces = 1_000
private let mostWordPieces = 500

/// Words that went, wherever they stand.
func removedWords(_ text: String) -> HTML {
  #"<del><span class="hidden">supprimé&nbsp;: </span><span aria-hidden="true">−</span>\#(text)</del>"#
}

/// Words that came, wherever they stand.
func addedWords(_ text: String) -> HTML {
  #"<ins><span class="hidden">ajouté&nbsp;: </span><span aria-hidden="true">+</span>\#(text)</ins>"#
}

private func piece(_ piece: TextDifference.Piece) -> HTML {
  switch piece {
  case .same(let paragraphs): unchanged(paragraphs)
  case .removed(let text): #"<p class="written gone">\#(removedWords(text))</p>"#
  case .added(let text): #"<p class="written come">\#(addedWords(text))</p>"#
  case .changed(let words): changed(words)
  }
}

private func unchanged(_ paragraphs: [String]) -> HTML {
  """
  <details><summary>\(counted(paragraphs.count, "paragraphe inchangé", "paragraphes inchangés"))</summary>
  \(each: paragraphs, { #"<p class="written">\#($0)</p>"# })</details>
  """
}

/// A paragraph that changed by so many words that it can no longer be read is shown as it was and as it is.
private func changed(_ words: [WordPiece]) -> HTML {
  guard words.count > mostWordPieces else {
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
  return "\(piece(.removed(old)))\(piece(.added(new)))"
}

private func changedWords(_ piece: WordPiece) -> HTML {
  switch piece {
  case .same(let text): "\(text)"
  // Blanks alone are no words: what differs in them shows nowhere.
  case .removed(let text): text.allSatisfy(\.isWhitespace) ? .empty : removedWords(text)
  case .added(let text): text.allSatisfy(\.isWhitespace) ? "\(text)" : addedWords(text)
  }
}
