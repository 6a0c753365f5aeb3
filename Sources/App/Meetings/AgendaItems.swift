import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/points/{item}`
@Sendable func showAgendaItem(_ visit: Visit) throws -> Response {
  let form = ItemForm(try visit.preparedItem(in: visit.store).item.draft)
  return try .page(itemFormPage(form, loaded: form, [], visit))
}

/// `POST /rencontres/{id}/points/{item}`. What others have changed meanwhile stays where its writer has left it alone; what both
/// have changed is told.
@Sendable nonisolated(nonsending) func editAgendaItem(_ visit: Visit) async throws -> Response {
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  let loaded = ItemForm.loaded { visit.fields[$0] }
  var sent = ItemForm { visit.fields[$0] }
  // For others the field is not there: it stays as it is.
  if !visit.viewer.may(.runAbecedaire) { sent.vote = loaded.vote }
  let form = sent
  return try await visit.save(
    form.problems, again: { try itemFormPage(form, loaded: loaded, $0, visit) },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
        let item = try writings.item(number, in: meeting, for: member)
        let current = ItemForm(item.draft)
        let contested = form.contested(by: current, since: loaded)
        if !contested.isEmpty { throw Rejection(contested) }
        let form = form.following(current, since: loaded)
        guard let draft = form.draft else { throw Rejection(form.problems) }
        try writings.releasingVotes(of: meeting.id, at: now) {
          try writings.changeItem(item, to: draft, in: meeting)
        }
        return Done(meeting: id, item: number, .agendaSaved)
      }
    })
}

/// `GET /rencontres/{id}/points/{item}/couper`
@Sendable func showAgendaItemCut(_ visit: Visit) throws -> Response {
  let item = try visit.preparedItem(in: visit.store).item
  return try .page(cutPage(ItemCutForm(item), [], visit))
}

/// `POST /rencontres/{id}/points/{item}/couper`
@Sendable nonisolated(nonsending) func cutAgendaItem(_ visit: Visit) async throws -> Response {
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  let form = ItemCutForm { visit.fields[$0] }
  return try await visit.save(
    [], again: { try cutPage(form, $0, visit) },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
        let item = try writings.item(number, in: meeting, for: member)
        guard form.version == "\(item.version)" else { throw Rejection([Problem("", .changed)]) }
        let second = try writings.splitItem(item, form.cut, in: meeting, at: now)
        return Done(meeting: id, item: second, .itemSplit)
      }
    })
}

/// `POST /rencontres/{id}/points/{item}/retirer`. It asks first where something is bound to the item, and where someone has changed
/// it since its remover saw it.
@Sendable nonisolated(nonsending) func removeAgendaItem(_ visit: Visit) async throws -> Response {
  let (member, number, now) = (try visit.member(), try visit.number(at: 1), visit.now)
  let minutes = AgendaMinutesForm(fields: visit.fields.pairs)
  let (version, isSure) = (
    visit.fields[ItemRemoval.version], visit.fields[ItemRemoval.isSure] == FormValue.yes
  )
  return try await visit.changeAgenda(
    without: number, again: { try removalPage(minutes, $0, visit) },
    { writings, meeting in
      let item = try writings.item(number, in: meeting, for: member)
      guard version == "\(item.version)" else { throw Rejection([Problem(ItemRemoval.version, .changed)]) }
      guard isSure || item.ties.isEmpty else { throw Rejection([Problem(ItemRemoval.isSure, .missing)]) }
      try writings.releasingVotes(of: meeting.id, at: now) { try writings.removeItem(item, in: meeting) }
      return Done(.agenda(meeting.id), .itemRemoved)
    })
}

private func itemFormPage(
  _ sent: ItemForm, loaded: ItemForm, _ problems: [Problem], _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.meeting(for: .organise, in: store)
    let number = try visit.number(at: 1)
    let current = try store.preparedItem(number, in: meeting.access).map { ItemForm($0.draft) }
    var (form, loaded, problems) = (sent, loaded, problems)
    if let current, problems.contains(where: { $0.reason == .changed }) {
      problems = sent.contested(by: current, since: loaded)
      form = sent.following(current, since: loaded)
      loaded = current
    }
    let votes =
      visit.viewer.may(.runAbecedaire) ? try store.voteSubjects(besides: VoteSubject(loaded.vote)) : nil
    return itemPage(
      visit.sheet(of: meeting), item: number, form, loaded: loaded, current: current, votes: votes,
      problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

private func cutPage(_ form: ItemCutForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let (meeting, item) = try visit.preparedItem(in: store)
    return itemCutPage(
      visit.sheet(of: meeting), item, form, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

private func removalPage(_ minutes: AgendaMinutesForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let (meeting, item) = try visit.preparedItem(in: store)
    return itemRemovalPage(
      visit.sheet(of: meeting), item, minutes, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

extension Visit {
  /// The item whose number is the second hole, for whoever organises its meeting.
  fileprivate func preparedItem(in store: Readings) throws -> (meeting: Meeting, item: PreparedItem) {
    let meeting = try meeting(for: .organise, in: store)
    guard let item = try store.preparedItem(number(at: 1), in: meeting.access) else { throw Failure.notFound }
    return (meeting, item)
  }
}

extension Writings {
  /// The same inside a job. One that was removed meanwhile is told in the form, which is not lost.
  fileprivate func item(_ number: Int, in meeting: MeetingAccess, for member: Member) throws -> PreparedItem {
    guard let item = try readings(as: .member(member)).preparedItem(number, in: meeting) else {
      throw Rejection([Problem("item", .unknown)])
    }
    return item
  }
}
