import HTML

/// A text as it would be read if it were saved.
package struct PreviewedText: Hashable, Sendable {
  package let html: HTML
  /// The headings of a page, for its table of contents; empty for an introduction.
  package let headings: [PageHeading]

  package init(html: HTML, headings: [PageHeading]) {
    self.html = html
    self.headings = headings
  }
}
