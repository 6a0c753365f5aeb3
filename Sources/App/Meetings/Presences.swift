import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// `GET /rencontres/{id}/presences`: of a meeting that is over, its minutes say who took part.
@Sendable func showPresences(_ visit: Visit) throws -> Response {
  let meeting = try visit.meeting(for: .organise, in: visit.store)
  if meeting.summary.state == .closed { return .seeOther(SitePath.closing(meeting.access.id).text) }
  var response = try Response.page(
    presencesPage(of: meeting, PresencesForm { _ in [] }, [], visit, in: visit.store))
  response.fields.add("Cache-Control", "no-store")  // the code is for whoever asks, and for now
  return response
}

/// `POST /rencontres/{id}/presences`: those who are ticked, and those whose names are typed.
@Sendable nonisolated(nonsending) func addPresences(_ visit: Visit) async throws -> Response {
  let id = try visit.number()
  let form = PresencesForm { visit.fields.all($0) }
  return try await visit.save(
    form.problems,
    again: { problems in
      try visit.read { store in
        let meeting = try visit.meeting(for: .organise, in: store)
        return try presencesPage(of: meeting, form, problems, visit, in: store)
      }
    },
    {
      let keeper = try visit.keeper()
      return try await visit.done { writings in
        try writings.requireToCome(id, keeper)
        try writings.addPresences(members: form.members, names: form.names, to: id)
        return Done(.presences(id), .presencesSaved)
      }
    })
}

/// `POST /rencontres/{id}/presences/retirer`
@Sendable nonisolated(nonsending) func removePresence(_ visit: Visit) async throws -> Response {
  let position = Int(visit.fields[PresencesForm.positionField]) ?? 0
  let name = visit.fields[PresencesForm.nameField]
  return try await keep(visit, .presencesSaved) { try $0.removePresence(at: position, name, from: $1) }
}

/// `POST /rencontres/{id}/code`: opens the meeting to guests, or gives it another code.
@Sendable nonisolated(nonsending) func openToGuests(_ visit: Visit) async throws -> Response {
  try await keep(visit, .codeOpened) { try $0.openToGuests($1, drawing: { JoinCode().text }) }
}

/// `POST /rencontres/{id}/code/clore`
@Sendable nonisolated(nonsending) func closeToGuests(_ visit: Visit) async throws -> Response {
  let sendsOut = visit.fields[PresencesForm.sendingOutField] == FormValue.yes
  return try await keep(visit, sendsOut ? .guestsSentOut : .codeEnded) {
    try $0.closeToGuests($1, sendingOut: sendsOut)
  }
}

/// Presses a button of the page, for whoever prepares the meeting, until it is over.
private nonisolated(nonsending) func keep(
  _ visit: Visit, _ notice: Notice, _ job: @escaping @Sendable (Writings, Int) throws -> Void
) async throws -> Response {
  let (id, keeper) = (try visit.number(), try visit.keeper())
  return try await visit.press(on: .presences(id)) { writings in
    try writings.requireToCome(id, keeper)
    try job(writings, id)
    return Done(.presences(id), notice)
  }
}

/// Who presses a button, and when.
private struct Keeper: Sendable {
  let member: Member
  let now: Instant
}

extension Visit {
  fileprivate func keeper() throws -> Keeper { Keeper(member: try member(), now: now) }
}

extension Writings {
  fileprivate func requireToCome(_ id: Int, _ keeper: Keeper) throws {
    let meeting = try meeting(id, for: .organise, by: keeper.member, at: keeper.now)
    guard meeting.state.isToCome else { throw Rejection([Problem("", .notGathering)]) }
  }
}

private func presencesPage(
  of meeting: Meeting, _ form: PresencesForm, _ problems: [Problem], _ visit: Visit, in store: Readings
) throws -> HTML {
  guard meeting.summary.state.isToCome else { throw Failure.refused([Problem("", .notGathering)]) }
  return Templates.presencesPage(
    visit.sheet(of: meeting), try store.presenceList(of: meeting.access.id, now: visit.now), form,
    problems: problems, address: visit.spokenAddress, seal: visit.seal(), in: visit.frame)
}

extension Visit {
  /// The site's address as it is said aloud, without what browsers add by themselves.
  var spokenAddress: String {
    let address = application.settings.address
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return address
  }
}
