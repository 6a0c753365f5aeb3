import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/compte-rendu`: for whoever sees the meeting, once it is closed. Before, those who lead it are told so,
/// and for others there is nothing.
@Sendable func showMinutes(_ visit: Visit) throws -> Response {
  try .page(minutesPage(visit, in: visit.store, TypedCorrection()))
}

/// `GET /rencontres/{id}/compte-rendu.md`
@Sendable func sendMinutesAsMarkdown(_ visit: Visit) throws -> Response {
  let minutes = try visit.minutes(in: visit.store)
  let address = visit.application.settings.address + SitePath.minutes(minutes.meeting.summary.id).text
  let text = minutesMarkdown(try visit.minutesRecord(), stage: minutes.stageInWords, at: address)
  return .download(Array(text.utf8), .markdown, minutes.fileName)
}

/// `GET /rencontres/{id}/compte-rendu.html`
@Sendable func sendMinutesAsHTML(_ visit: Visit) throws -> Response {
  let minutes = try visit.minutes(in: visit.store)
  let bytes = minutesFile(minutes, of: visit.frame.name, at: visit.application.settings.address)
  return .download(bytes, .html, minutes.fileName)
}

/// `GET /rencontres/{id}/compte-rendu.json`
@Sendable func sendMinutesAsJSON(_ visit: Visit) throws -> Response {
  let minutes = try visit.minutes(in: visit.store)
  let bytes = MinutesJSON.bytes(of: try visit.minutesRecord())
  return .download(bytes, .json, minutes.fileName)
}

/// `POST /rencontres/{id}/rectificatifs`: a dated note on minutes that are validated.
@Sendable nonisolated(nonsending) func addCorrection(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let text = visit.fields[TypedCorrection.field]
  let access = try visit.read { try visit.meeting(for: .organise, in: $0).access }
  guard case .validated = MinutesStage(closedAt: access.closedAt, now: now) else { throw Failure.notFound }
  return try await visit.save(
    [],
    again: { problems in
      try visit.read { try minutesPage(visit, in: $0, TypedCorrection(text, problems: problems)) }
    },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now, needsOpen: false)
        guard case .validated = MinutesStage(closedAt: meeting.closedAt, now: now) else {
          throw Failure.notFound
        }
        try writings.addCorrection(text, to: meeting, by: member, at: now)
        return Done(.minutes(id), .correctionAdded)
      }
    })
}

private func minutesPage(_ visit: Visit, in store: Readings, _ correction: TypedCorrection) throws -> HTML {
  let meeting = try visit.meeting(for: .see, in: store)
  let sheet = visit.sheet(of: meeting)
  let elsewhere = try store.circlesElsewhere(meeting.summary.id)
  if let minutes = Minutes(of: meeting, circlesElsewhere: elsewhere, now: visit.now) {
    return Templates.minutesPage(minutes, sheet, correction: correction, in: visit.frame)
  }
  guard sheet.mayOrganise else { throw Failure.notFound }
  return unpublishedMinutesPage(sheet, in: visit.frame)
}

extension Visit {
  /// The published minutes of the meeting of the address, for whoever sees it.
  fileprivate func minutes(in store: Readings) throws -> Minutes {
    let meeting = try meeting(for: .see, in: store)
    let elsewhere = try store.circlesElsewhere(meeting.summary.id)
    guard let minutes = Minutes(of: meeting, circlesElsewhere: elsewhere, now: now) else {
      throw Failure.notFound
    }
    return minutes
  }

  fileprivate func minutesRecord() throws -> MinutesRecord {
    guard let record = try store.minutesRecord(number()) else { throw Failure.notFound }
    return record
  }
}

extension Minutes {
  /// `compte-rendu-2021-06-15-strategie`
  fileprivate var fileName: String {
    "compte-rendu-\(meeting.summary.day.iso)-\(meeting.summary.slug.text)"
  }
}
