import Domain
import HTML

/// How many runs of words one paragraph is shown with; one that differs in more is shown as it was and as it is.
let mostWordPieces = 500

/// How much is shown of one run of words that differs, in bytes.
let mostOfText = 20_000

/// How much is shown of one run of words that stayed, between others that differ: its beginning and its end.
private let mostOfSame = 2_000

/// Words that went, wherever they stand.
func removedWords(_ text: String) -> HTML {
  #"<del><span class="hidden">supprimé&nbsp;: </span><span aria-hidden="true">−</span>\#(shortened(text))</del>"#
}

/// Words that came, wherever they stand.
func addedWords(_ text: String) -> HTML {
  #"<ins><span class="hidden">ajouté&nbsp;: </span><span aria-hidden="true">+</span>\#(shortened(text))</ins>"#
}

/// A text that may be too long for a page: its beginning then.
func shortened(_ text: String) -> HTML {
  guard text.utf8.count > mostOfText else { return "\(text)" }
  return "\(text.beginning(mostOfText))… <span class=\"soft\">(la suite n’est pas montrée)</span>"
}

/// Words that stayed between others; of very many, those beside the others.
func unchangedWords(_ text: String) -> HTML {
  guard text.utf8.count > mostOfSame else { return "\(text)" }
  let (first, last) = (text.beginning(mostOfSame / 2), text.ending(mostOfSame / 2))
  return "\(first)… <span class=\"soft\">(ici, rien n’a changé)</span> …\(last)"
}

extension WordPiece {
  /// How many bytes of it are shown.
  var shownBytes: Int {
    switch self {
    case .same(let text): min(text.utf8.count, mostOfSame)
    case .removed(let text), .added(let text): min(text.utf8.count, mostOfText)
    }
  }
}

extension String {
  /// Its beginning, of so many bytes or a few less: no character is cut.
  fileprivate func beginning(_ bytes: Int) -> String {
    String(self[..<utf8.index(startIndex, offsetBy: bytes).roundedDown(in: self)])
  }

  /// Its end, of so many bytes or a few more.
  fileprivate func ending(_ bytes: Int) -> String {
    String(self[utf8.index(endIndex, offsetBy: -bytes).roundedDown(in: self)...])
  }
}

extension String.Index {
  /// The start of the character (Unicode scalar) that it is in.
  fileprivate func roundedDown(in text: String) -> String.Index {
    var index = self
    while index.samePosition(in: text.unicodeScalars) == nil { index = text.utf8.index(before: index) }
    return index
  }
}
