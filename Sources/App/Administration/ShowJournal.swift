import Domain
import HTTP
import Templates

/// `GET /administration/journal`, from the latest act on, or from before the one that the address names.
@Sendable func showJournal(_ visit: Visit) throws -> Response {
  let entries = try visit.store.journal(before: Int(visit.fields[JournalQuery.before.rawValue]))
  let older = entries.count == JournalEntry.pageSize ? entries.last?.id : nil
  return .page(journalPage(entries, older: older, in: visit.frame))
}
