import Domain
import HTML
import HTTP
import Store
import Templates

extension Routes {
  /// Calls, wherever they stand. Who may answer one depends on what it stands in: the actions ask.
  static let signups: [Route] = [
    .page("/rencontres/{id}/inscriptions", .signedIn, isKept: false, showSignupForm),
    .form("/rencontres/{id}/inscriptions", .signedIn, addSignup),
    .form("/inscriptions/{id}/repondre", .participant, signUp),
    .form("/inscriptions/{id}/se-retirer", .participant, withdraw),
    .form("/inscriptions/{id}/clore", .signedIn) { try await setOpen(false, $0) },
    .form("/inscriptions/{id}/rouvrir", .signedIn) { try await setOpen(true, $0) },
    .page("/inscriptions/{id}/retirer", .signedIn, isKept: false, showSignupRemoval),
    .form("/inscriptions/{id}/retirer", .signedIn, removeSignup),
  ]
}

/// `GET /rencontres/{id}/inscriptions`; `?point=` chooses an item.
@Sendable private func showSignupForm(_ visit: Visit) throws -> Response {
  try .page(signupFormPage(question: "", item: visit.fields["point"], [], visit))
}

/// `POST /rencontres/{id}/inscriptions`: a call of an item.
@Sendable nonisolated(nonsending) private func addSignup(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let (question, item) = (visit.fields["question"].trimmed, visit.fields["item"])
  let unreadable = Int(item) == nil ? [Problem("item", .unknown)] : []
  return try await visit.save(
    SignupQuestion.problems(of: question) + unreadable,
    again: { try signupFormPage(question: question, item: item, $0, visit) },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
        let call = try writings.addSignup(question, toItem: Int(item) ?? 0, of: id)
        return Done(path: meeting.path("appel-\(call)"), .signupAdded)
      }
    })
}

/// `POST /inscriptions/{id}/repondre`
@Sendable nonisolated(nonsending) private func signUp(_ visit: Visit) async throws -> Response {
  let (participant, now) = (try visit.participant(), visit.now)
  return try await visit.answer(as: .takePart) { writings, call in
    try writings.signUp(participant, for: call, at: now)
    return .signedUp
  }
}

/// `POST /inscriptions/{id}/se-retirer`
@Sendable nonisolated(nonsending) private func withdraw(_ visit: Visit) async throws -> Response {
  let participant = try visit.participant()
  return try await visit.answer(as: .takePart) { writings, call in
    try writings.withdraw(participant, from: call)
    return .withdrawn
  }
}

/// `POST /inscriptions/{id}/clore`, `POST /inscriptions/{id}/rouvrir`
nonisolated(nonsending) private func setOpen(_ isOpen: Bool, _ visit: Visit) async throws -> Response {
  try await visit.answer(as: nil) { writings, call in
    try writings.setOpen(isOpen, call)
    return isOpen ? .signupReopened : .signupClosed
  }
}

extension Visit {
  /// Presses a button of the call that the path names, and comes back to where it stands.
  ///
  /// - Parameter deed: what the sender must be allowed to do; nil for what it takes to keep the call.
  nonisolated(nonsending) fileprivate func answer(
    as deed: Deed?, _ job: @escaping @Sendable (Writings, SignupAccess) throws -> Notice
  ) async throws -> Response {
    let (viewer, id, back) = (viewer, try number(), back)
    guard let call = try read({ try $0.signupAccess(id) }) else { throw Failure.notFound }
    return try await press(on: call.page) { writings in
      guard let call = try writings.readings(as: viewer).signupAccess(id) else { throw Failure.notFound }
      guard viewer.may(deed ?? call.deedToKeep, on: call.scope) else { throw Failure.forbidden }
      return Done(path: (back ?? call.page.text).anchored("appel-\(id)"), try job(writings, call))
    }
  }
}

extension SignupAccess {
  /// The page on which it stands: one of a cell stands on the cell's own page.
  fileprivate var page: SitePath {
    switch home {
    case .meeting(let meeting): cell.map { .cell(meeting.id, $0) } ?? .meeting(id: meeting.id, meeting.slug)
    case .document(let document): .document(document.name)
    }
  }
}

extension MeetingAccess {
  /// The address of a part of the meeting's page.
  func path(_ anchor: String) -> String { "\(SitePath.meeting(id: id, slug).text)#\(anchor)" }
}

private func signupFormPage(
  question: String, item: String, _ problems: [Problem], _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.openMeeting(for: .organise, in: store)
    return Templates.signupFormPage(
      question: question, item: item, of: meeting, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

extension Visit {
  /// The meeting that the path names, for a form that writes in place: refused in words when that is over.
  func openMeeting(for deed: Deed, in store: Readings) throws -> Meeting {
    let meeting = try meeting(for: deed, in: store)
    guard meeting.access.isOpen(at: now) else { throw Failure.refused([Problem("", .validated)]) }
    return meeting
  }
}
