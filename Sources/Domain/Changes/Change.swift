/// What the list of changes tells: a text of the wiki that was saved, or something of a meeting.
package enum Change: Hashable, Sendable {
  case saved(SavedText)
  case meeting(MeetingNews)

  /// How many changes a page and a feed hold.
  package static let pageSize = 50

  /// When it was.
  package var at: Instant { position.at }

  /// Its place in the list.
  package var position: Position {
    switch self {
    case .saved(let saved):
      Position(at: saved.revision.savedAt, document: saved.document, number: saved.revision.number)
    case .meeting(let news): Position(at: news.at, document: 0, number: news.id)
    }
  }

  /// Where the next part of the list goes on. The list is in this order, the greatest first.
  package struct Position: Hashable, Comparable, Sendable {
    package let at: Instant
    /// The row of the document; 0 for what is told of a meeting, which comes after all that was saved in the same second.
    package let document: Int
    /// Of the revision; for a meeting the row of what is told.
    package let number: Int

    package init(at: Instant, document: Int, number: Int) {
      self.at = at
      self.document = document
      self.number = number
    }

    /// Reads what `text` has written.
    package init?(_ text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let seconds = parts[0], let document = parts[1], let number = parts[2],
        (0...253_402_300_799).contains(seconds), document >= 0, number > 0
      else { return nil }
      self.init(at: Instant(seconds: seconds), document: document, number: number)
    }

    /// As it stands in an address.
    package var text: String { "\(at.seconds)-\(document)-\(number)" }

    package static func < (left: Position, right: Position) -> Bool {
      (left.at.seconds, left.document, left.number) < (right.at.seconds, right.document, right.number)
    }
  }
}

/// A save of some document, as the list of changes tells it.
package struct SavedText: Hashable, Sendable {
  /// The row of the document: with the revision's number, it names the change for ever.
  package let document: Int
  package let name: DocumentName
  package let circle: CircleLink?
  package let revision: RevisionSummary

  package init(document: Int, name: DocumentName, circle: CircleLink?, revision: RevisionSummary) {
    self.document = document
    self.name = name
    self.circle = circle
    self.revision = revision
  }
}

/// Something that happened to a meeting, as the list of changes tells it.
///
/// That minutes are validated is not told: nobody does it, and nothing in them changes then.
package struct MeetingNews: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// The meeting is one to come, or to be prepared.
    case announced
    /// It takes place on another day or at another hour.
    case moved
    /// It does not take place.
    case cancelled
    /// Its minutes can be read.
    case published
    /// A dated note mends its validated minutes.
    case corrected
  }

  /// The row, which with the moment names it for ever.
  package let id: Int
  package let kind: Kind
  package let meeting: MeetingSummary
  /// Who did it; nil when nobody knows.
  package let author: Author?
  package let at: Instant

  package init(id: Int, kind: Kind, meeting: MeetingSummary, author: Author?, at: Instant) {
    self.id = id
    self.kind = kind
    self.meeting = meeting
    self.author = author
    self.at = at
  }
}
