import HTML

/// Something said and written down during a meeting.
package struct Note: Sendable {
  package let id: Int
  /// Rendered from Markdown.
  package let body: HTML
  /// Who wrote it first; nil when the notes are common.
  package let author: Author?
  package let writtenAt: Instant
  /// How often it was written, from 1.
  package let version: Int
  /// Who wrote it last, and when, once it was written again.
  package let edit: Edit?
  /// What its marked lines ask to be made of them, while nobody has said yes or no.
  package let proposals: [Proposal]
  /// The calls in its text.
  package let signups: [Signup]
  /// Whether it mends validated minutes.
  package let isCorrection: Bool
  /// Whether the viewer wrote it first.
  package let isOwn: Bool

  /// The last time that a note was written again.
  package struct Edit: Hashable, Sendable {
    package let author: Author
    package let at: Instant

    package init(author: Author, at: Instant) {
      self.author = author
      self.at = at
    }
  }

  package init(
    id: Int, body: HTML, author: Author?, writtenAt: Instant, version: Int, edit: Edit?,
    proposals: [Proposal], signups: [Signup], isCorrection: Bool, isOwn: Bool = false
  ) {
    self.id = id
    self.body = body
    self.author = author
    self.writtenAt = writtenAt
    self.version = version
    self.edit = edit
    self.proposals = proposals
    self.signups = signups
    self.isCorrection = isCorrection
    self.isOwn = isOwn
  }
}

/// What a marked line of a note asks to be made of it. Nothing is made before someone confirms it.
package struct Proposal: Hashable, Sendable {
  /// The raw values are those of the database.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case task, decision, question
  }

  package let id: Int
  package let kind: Kind
  package let text: String
  /// Of a task, by name; empty when nobody is named.
  package let owner: String
  package let due: Day?

  package init(id: Int, kind: Kind, text: String, owner: String, due: Day?) {
    self.id = id
    self.kind = kind
    self.text = text
    self.owner = owner
    self.due = due
  }
}
