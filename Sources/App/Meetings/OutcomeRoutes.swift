import Domain
import HTML
import HTTP
import Store
import Templates

extension Routes {
  /// What came out of a meeting besides tasks. Who may write it depends on the meeting: the actions ask.
  static let outcomes: [Route] = [
    .page("/rencontres/{id}/suites", .signedIn, isKept: false, showNewOutcome),
    .form("/rencontres/{id}/suites", .signedIn, addOutcome),
    .page("/rencontres/{id}/suites/{n}", .signedIn, isKept: false, showOutcome),
    .form("/rencontres/{id}/suites/{n}", .signedIn, changeOutcome),
    .form("/rencontres/{id}/suites/{n}/retirer", .signedIn, removeOutcome),
    .form("/rencontres/{id}/suites/{n}/repondue", .signedIn, settleOutcome),
  ]
}

/// `GET /rencontres/{id}/suites`
@Sendable private func showNewOutcome(_ visit: Visit) throws -> Response {
  try .page(newOutcomePage(OutcomeForm(), [], visit))
}

/// `POST /rencontres/{id}/suites`
@Sendable nonisolated(nonsending) private func addOutcome(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let form = OutcomeForm { visit.fields[$0] }
  return try await visit.save(
    form.problems, again: { try newOutcomePage(form, $0, visit) },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
        let outcome = try writings.addOutcome(form.entry, to: id)
        return Done(path: meeting.path("suite-\(outcome)"), .outcomeSaved)
      }
    })
}

/// `GET /rencontres/{id}/suites/{n}`
@Sendable private func showOutcome(_ visit: Visit) throws -> Response {
  try .page(outcomePage(nil, [], visit))
}

/// `POST /rencontres/{id}/suites/{n}`: what someone else has changed since the form was shown is not undone without a word.
@Sendable nonisolated(nonsending) private func changeOutcome(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let number = try visit.number(at: 1)
  let form = OutcomeForm { visit.fields[$0] }
  do {
    return try await visit.save(
      form.problems, again: { try outcomePage(form, $0, visit) },
      {
        try await visit.done { writings in
          let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
          let outcome = try writings.outcome(number, of: id)
          try writings.changeOutcome(outcome, of: id, to: form.entry, from: Int(form.version) ?? 0)
          return Done(path: meeting.path("suite-\(number)"), .outcomeSaved)
        }
      })
  } catch let change as ChangedMeanwhile<Outcome> {
    return try .page(outcomePage(form, [], changed: change.current, visit), .conflict)
  }
}

/// `POST /rencontres/{id}/suites/{n}/retirer`
@Sendable nonisolated(nonsending) private func removeOutcome(_ visit: Visit) async throws -> Response {
  let version = Int(visit.fields["version"]) ?? 0
  return try await pressOutcome(visit) { writings, outcome, meeting in
    try writings.removeOutcome(outcome, of: meeting.id, from: version)
    return Done(.meeting(id: meeting.id, meeting.slug), .outcomeRemoved)
  }
}

/// `POST /rencontres/{id}/suites/{n}/repondue`
@Sendable nonisolated(nonsending) private func settleOutcome(_ visit: Visit) async throws -> Response {
  let isSettled = visit.fields[OutcomeForm.settledField] != FormValue.no
  return try await pressOutcome(visit) { writings, outcome, meeting in
    try writings.settle(outcome, isSettled)
    return Done(path: meeting.path("suite-\(outcome.id)"), .outcomeSaved)
  }
}

nonisolated(nonsending) private func pressOutcome(
  _ visit: Visit, _ job: @escaping @Sendable (Writings, Outcome, MeetingAccess) throws -> Done
) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let number = try visit.number(at: 1)
  return try await visit.press(on: .outcome(id, number)) { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
    return try job(writings, writings.outcome(number, of: id), meeting)
  }
}

extension Writings {
  fileprivate func outcome(_ number: Int, of meeting: Int) throws -> Outcome {
    guard let outcome = try readings.outcome(number, of: meeting) else { throw Failure.notFound }
    return outcome
  }
}

private func newOutcomePage(_ form: OutcomeForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.openMeeting(for: .organise, in: store)
    return outcomeFormPage(form, of: meeting, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

/// - Parameters:
///   - typed: the form as it was sent; nil to show the outcome as it is kept.
///   - current: what someone else has made of it meanwhile: the form goes on from there.
private func outcomePage(
  _ typed: OutcomeForm?, _ problems: [Problem], changed current: Outcome? = nil, _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.openMeeting(for: .organise, in: store)
    guard let outcome = try store.outcome(visit.number(at: 1), of: meeting.summary.id) else {
      throw Failure.notFound
    }
    var form = typed ?? OutcomeForm(outcome)
    if let current { form.version = "\(current.version)" }
    return outcomeFormPage(
      form, of: meeting, existing: current ?? outcome, isChanged: current != nil, problems: problems,
      seal: visit.seal(), in: visit.frame)
  }
}
