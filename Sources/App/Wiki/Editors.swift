import Domain
import Store
import Synchronization
import Templates

/// Who writes in which document at this time, so that two people who begin the same thing know of each other.
///
/// In memory alone: nothing depends on it, and a restart forgets it. It knows people by their numbers only: what they are
/// called and whether they may write is asked of the store each time it is shown. It holds at most `most` entries, and of one person
/// `mostOfOnePerson`; beyond that, whoever has given no sign for the longest time is forgotten.
final class Editors: Sendable {
  private struct Entry {
    let document: Int
    let person: Int
    let since: Instant
    /// When they gave the last sign.
    var seen: Instant

    func isOver(at now: Instant) -> Bool { now.seconds - seen.seconds >= Lifetime.editing }
  }

  /// Someone who writes, and since when.
  struct Writer: Equatable {
    let person: Int
    let since: Instant
  }

  private let entries = Mutex<[Entry]>([])

  static let most = 1_000
  static let mostOfOnePerson = 20

  /// Notes that a person writes in the document with this row.
  func note(_ person: Int, in document: Int, at now: Instant) {
    entries.withLock { entries in
      entries.removeAll { $0.isOver(at: now) }
      if let index = entries.firstIndex(where: { $0.document == document && $0.person == person }) {
        entries[index].seen = now
        return
      }
      if entries.count(where: { $0.person == person }) >= Self.mostOfOnePerson {
        Self.forgetOldest(in: &entries) { $0.person == person }
      } else if entries.count >= Self.most {
        Self.forgetOldest(in: &entries) { _ in true }
      }
      entries.append(Entry(document: document, person: person, since: now, seen: now))
    }
  }

  /// Who writes in the document, in the order in which they began, but for `person`.
  func others(in document: Int, than person: Int, at now: Instant) -> [Writer] {
    entries.withLock { entries in
      entries.filter { $0.document == document && $0.person != person && !$0.isOver(at: now) }
        .map { Writer(person: $0.person, since: $0.since) }
    }
  }

  /// Notes that a person writes in the document no more.
  func forget(_ person: Int, in document: Int) {
    entries.withLock { $0.removeAll { $0.document == document && $0.person == person } }
  }

  private static func forgetOldest(in entries: inout [Entry], where isMeant: (Entry) -> Bool) {
    let oldest = entries.indices.filter { isMeant(entries[$0]) }.min { entries[$0].seen < entries[$1].seen }
    if let oldest { entries.remove(at: oldest) }
  }
}

extension Visit {
  /// Who else writes in the document at this time. Whoever may not any more is left out: they were taken out of its circle or
  /// their account was suspended while it was open before them.
  func othersWriting(in document: Document, _ store: Readings) throws -> [OtherEditor] {
    guard let member = viewer.member, !document.isArchived else { return [] }
    return try application.editors.others(in: document.id, than: member.id, at: now).compactMap { other in
      try store.writer(other.person, of: document).map { OtherEditor(name: $0.name, since: other.since) }
    }
  }
}
