import Testing

/// A Markdown source and the HTML it must become.
struct Sample: Sendable, CustomTestStringConvertible {
  let markdown: String
  let html: String

  init(_ markdown: String, _ html: String) {
    self.markdown = markdown
    self.html = html
  }

  var testDescription: String { markdown }
}
