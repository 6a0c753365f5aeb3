/// A note with its text, for those who write it again, take it off the page or put it back.
package struct NoteText: Sendable {
  package let id: Int
  package let meeting: MeetingAccess
  package let meetingTitle: String
  /// The title of the agenda item that it is bound to; empty for none.
  package let itemTitle: String
  /// The cell of the grid that it is bound to; nil for none.
  package let cell: Int?
  /// Who wrote it first; nil when the notes are common.
  package let author: Author?
  /// How often it was written, from 1.
  package let version: Int
  /// In Markdown.
  package let source: String
  /// Whether the viewer wrote it first.
  package let isOwn: Bool
  package let isWithdrawn: Bool

  package init(
    id: Int, meeting: MeetingAccess, meetingTitle: String, itemTitle: String, cell: Int?, author: Author?,
    version: Int,
    source: String, isOwn: Bool, isWithdrawn: Bool
  ) {
    self.id = id
    self.meeting = meeting
    self.meetingTitle = meetingTitle
    self.itemTitle = itemTitle
    self.cell = cell
    self.author = author
    self.version = version
    self.source = source
    self.isOwn = isOwn
    self.isWithdrawn = isWithdrawn
  }
}

/// What a note says and has said, the latest first.
package struct NoteHistory: Sendable {
  package let note: NoteText
  /// At most `pageSize`.
  package let versions: [NoteVersion]
  /// Whether earlier ones follow the last of `versions`.
  package let goesOn: Bool

  /// How many versions a page shows.
  package static let pageSize = 20
  /// How many bytes of texts a page compares.
  package static let mostBytes = 1_000_000

  package init(note: NoteText, versions: [NoteVersion], goesOn: Bool) {
    self.note = note
    self.versions = versions
    self.goesOn = goesOn
  }
}

/// What a note said at one time.
package struct NoteVersion: Hashable, Sendable {
  /// From 1.
  package let number: Int
  /// Nil when nobody knows who wrote it.
  package let author: Author?
  package let writtenAt: Instant
  /// Its text and the one before it, which is empty for the first; nil where those of its page that are later fill the page.
  package let change: Change?

  /// A text and the one that it replaced, in Markdown.
  package struct Change: Hashable, Sendable {
    package let before: String
    package let after: String

    package init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  package init(number: Int, author: Author?, writtenAt: Instant, change: Change?) {
    self.number = number
    self.author = author
    self.writtenAt = writtenAt
    self.change = change
  }
}

/// A note that someone took off the page, for those who may bring it back.
package struct WithdrawnNote: Hashable, Sendable {
  package let id: Int
  /// The title of the agenda item that it is bound to; empty for none.
  package let itemTitle: String
  package let author: Author?
  package let writtenAt: Instant
  package let withdrawnAt: Instant

  package init(id: Int, itemTitle: String, author: Author?, writtenAt: Instant, withdrawnAt: Instant) {
    self.id = id
    self.itemTitle = itemTitle
    self.author = author
    self.writtenAt = writtenAt
    self.withdrawnAt = withdrawnAt
  }
}
