import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /dates/nouveau`: empty, or with what the address names: a circle, or the wish of an item of an agenda.
@Sendable func showNewDatePoll(_ visit: Visit) throws -> Response {
  let form = try visit.read { store in
    guard try visit.mayOrganiseSomewhere(in: store) else { throw Failure.forbidden }
    var form = DatePollForm(today: visit.today)
    form[.circles] = Slug(visit.fields["cercle"])?.text ?? ""
    if let id = Int(visit.fields["souhait"]), let wish = try visit.wish(id, in: store) {
      form[.wish] = "\(id)"
      form[.title] = String(wish.question.prefix(TextLimit.line))
      let circles = try store.meetingDraft(wish.meeting.id)?.circles ?? []
      form[.circles] = circles.map(\.text).joined(separator: " ")
    }
    return form
  }
  return try .page(newForm(form, [], visit))
}

/// `POST /dates/nouveau`
@Sendable nonisolated(nonsending) func createDatePoll(_ visit: Visit) async throws -> Response {
  let (member, now, today) = (try visit.member(), visit.now, visit.today)
  guard try visit.read({ try visit.mayOrganiseSomewhere(in: $0) }) else { throw Failure.forbidden }
  let form = DatePollForm(fields: visit.fields.all)
  if form.isAdding {
    return try visit.added(
      form.slotProblems(today: today),
      newForm(form.adding(today: today), form.slotProblems(today: today), visit))
  }
  let ready = form.adding(today: today)
  return try await visit.save(
    form.problems(at: now, today: today), again: { try newForm(ready, $0, visit) },
    {
      guard let draft = form.draft(at: now, today: today) else { throw Failure.notFound }
      let tries: [(rule: Throttle.Rule, key: String)] = [(.newMeeting, "\(member.id)")]
      try visit.brake(tries)
      do {
        return try await visit.done { writings in
          let viewer = Viewer.member(member)
          let wish = try form.wish.map { id in
            guard let wish = try writings.readings(as: viewer).dateWish(id),
              viewer.may(.organise, on: wish.meeting.scope)
            else { throw Failure.notFound }
            return wish
          }
          let own =
            try wish.flatMap { try writings.readings(as: viewer).meetingDraft($0.meeting.id)?.circles } ?? []
          try writings.requirePlaces(draft.circles, besides: own, for: member)
          let id = try writings.createDatePoll(draft, wish: wish?.id, as: viewer, at: now)
          return Done(.datePoll(DatePollLink(id: id, title: draft.title)), .datePollCreated)
        }
      } catch {
        visit.release(tries)
        throw error
      }
    })
}

/// `GET /dates/{id}/modifier`
@Sendable func showDatePollForm(_ visit: Visit) throws -> Response {
  let form = try visit.read { store in
    let poll = try visit.datePoll(for: .organise, in: store)
    guard let draft = try store.datePollDraft(poll.id) else { throw Failure.notFound }
    return DatePollForm(draft, version: poll.version)
  }
  return try .page(editForm(form, [], visit))
}

/// `POST /dates/{id}/modifier`
@Sendable nonisolated(nonsending) func editDatePoll(_ visit: Visit) async throws -> Response {
  let (member, now, today, id) = (try visit.member(), visit.now, visit.today, try visit.number())
  let kept = try visit.read { store in
    _ = try visit.datePoll(for: .organise, in: store)
    return try store.datePollDraft(id)
  }
  let form = DatePollForm(fields: visit.fields.all)
  if form.isAdding {
    return try visit.added(
      form.slotProblems(today: today),
      editForm(form.adding(today: today), form.slotProblems(today: today), visit))
  }
  let ready = form.adding(today: today)
  let sendsMail = visit.application.settings.sendsMail
  return try await visit.save(
    form.problems(at: now, today: today, besides: kept), again: { try editForm(ready, $0, visit) },
    {
      guard let draft = form.draft(at: now, today: today, besides: kept) else { throw Failure.notFound }
      return try await visit.done { writings in
        let viewer = Viewer.member(member)
        let poll = try writings.datePoll(id, for: .organise, by: viewer)
        let own = try writings.readings(as: viewer).datePollDraft(id)?.circles ?? []
        try writings.requirePlaces(draft.circles, besides: own, for: member)
        try writings.changeDatePoll(
          poll, draft, from: form.version, as: viewer, at: now, sendsMail: sendsMail)
        return Done(try writings.wayOn(fromDatePoll: id, as: viewer), .datePollSaved)
      }
    })
}

extension Writings {
  /// Where someone goes on after a change that may have put the poll out of their sight.
  fileprivate func wayOn(fromDatePoll id: Int, as viewer: Viewer) throws -> SitePath {
    try readings(as: viewer).datePollAccess(id).map { .datePoll($0.link) } ?? .datePolls
  }
}

extension Visit {
  /// The wish of an item of an agenda, for whoever prepares its meeting.
  fileprivate func wish(_ id: Int, in store: Readings) throws -> DateWish? {
    guard let wish = try store.dateWish(id), viewer.may(.organise, on: wish.meeting.scope) else { return nil }
    return wish
  }

  /// The form with dates added to it, of which nothing is kept yet.
  fileprivate func added(_ problems: [Problem], _ html: HTML) throws -> Response {
    .page(html, problems.isEmpty ? .ok : .unprocessableContent)
  }
}

private func newForm(_ form: DatePollForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let own = try form.wish.flatMap { id in
      try visit.wish(id, in: store).flatMap { try store.meetingDraft($0.meeting.id)?.circles }
    }
    return datePollFormPage(
      form, existing: nil, try visit.meetingChoices(besides: own ?? [], in: store), problems: problems,
      seal: visit.seal(), in: visit.frame)
  }
}

private func editForm(_ form: DatePollForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let poll = try visit.datePoll(for: .organise, in: store)
    let own = try store.datePollDraft(poll.id)?.circles ?? []
    let details = try store.datePollDetails(poll, as: nil, showsNames: false)
    let counts = (details?.tallies ?? []).map { ($0.candidate.slot, $0.yes + $0.ifNeeded + $0.no) }
    var form = form
    // Whoever reads what someone else has changed goes on from there.
    if problems.contains(where: { $0.reason == .changed }) { form[.version] = "\(poll.version)" }
    return datePollFormPage(
      form, existing: poll.link, answers: Dictionary(counts.filter { $0.1 > 0 }) { first, _ in first },
      try visit.meetingChoices(besides: own, in: store), problems: problems, seal: visit.seal(),
      in: visit.frame)
  }
}
