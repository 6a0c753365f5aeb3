import Domain
import HTML

/// What the page shows on which a text is written.
package struct Editor: Sendable {
  /// What is written.
  package enum Subject: Hashable, Sendable {
    case document(Document)
    /// A new page, in one of these circles or in none.
    case newPage(circles: [CircleSummary])
  }

  /// What became of the document while its text was written.
  package enum Interruption: Hashable, Sendable {
    /// It was put aside: the text can only be kept for its writer.
    case archived
    /// It is there no more: `subject` is then a new page.
    case destroyed
    /// Its writer may not write in it any more; `subject` is then a new page.
    case closed
    /// Another one has its address; `subject` is then a new page.
    case replaced
  }

  package var form: EditorForm
  package var subject: Subject
  package var problems: [Problem] = []
  package var warnings: [WritingWarning] = []
  /// The text as it would be read, when it was asked for.
  package var preview: HTML?
  /// A text that was kept for the writer.
  package var kept: KeptText?
  /// Whether `kept` is what stands in the field.
  package var isTakenUp = false
  package var others: [OtherEditor] = []
  package var interruption: Interruption?
  package let seal: FormSeal
  package let now: Instant

  /// The field of the address by which a kept text is taken up: `oui` for a document, the name of the form for a new page.
  package static let takeUpField = "brouillon"
  /// The field of the address by which a new page starts from the text of another one: its slug.
  package static let copyField = "page"

  package init(_ form: EditorForm, for subject: Subject, seal: FormSeal, now: Instant) {
    self.form = form
    self.subject = subject
    self.seal = seal
    self.now = now
  }
}

/// Someone else who writes in the same document at this time.
package struct OtherEditor: Hashable, Sendable {
  package let name: String
  package let since: Instant

  /// How many are named; the others are counted.
  static let mostNamed = 5

  package init(name: String, since: Instant) {
    self.name = name
    self.since = since
  }
}
