import Domain

/// A mail as plain text, ready for its sender to encode.
package struct MailText: Hashable, Sendable {
  /// One line.
  package let subject: String
  /// Lines of at most 76 characters, but for a link or a word that is longer; each ends with a line feed.
  package let body: String

  /// - Parameter paragraphs: each is one line, wrapped here; a link is a paragraph alone.
  init(subject: String, _ paragraphs: [String]) {
    self.subject = oneLine(subject)
    body = (["Bonjour,"] + paragraphs).map { wrapped(oneLine($0)) }.joined(separator: "\n\n") + "\n"
  }
}

/// The longest line (RFC 5322, 2.1.1, asks for 78 at most).
private let width = 76

/// `text` on one line: a name can add no line to a mail, nor anything that a terminal obeys.
func oneLine(_ text: String) -> String {
  var line = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: line.append(" ")
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line
}

/// Breaks at ordinary spaces alone: those that French puts before a mark hold.
private func wrapped(_ paragraph: String) -> String {
  var lines = ""
  var length = 0
  for word in paragraph.split(separator: " ") {
    if length > 0 {
      let fits = length + 1 + word.count <= width
      lines += fits ? " " : "\n"
      length = fits ? length + 1 : 0
    }
    lines += word
    length += word.count
  }
  return lines
}
