import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /connexion`
@Sendable func showSignIn(_ visit: Visit) throws -> Response {
  let returnTo = LocalPath.page(visit.fields[SignInForm.returnTo], visit.application)
  if visit.viewer.member != nil { return .seeOther(returnTo ?? SitePath.home.text) }
  return .page(
    signInPage(
      email: "", returnTo: returnTo ?? "", kept: nil, reason: returnTo == nil ? .asked : .needed,
      canAsk: visit.community.takesRequests, problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /connexion`. Whatever is wrong (no such address, another password, a suspended account), the words and the work are
/// the same.
@Sendable nonisolated(nonsending) func signIn(_ visit: Visit) async throws -> Response {
  let (typed, password) = (visit.fields["email"], visit.fields["password"])
  let returnTo = LocalPath.page(visit.fields[SignInForm.returnTo], visit.application)
  let kept = KeptForm(carriedBy: visit.fields)
  let seal = visit.seal()
  func page(_ reason: SignInReason, _ problems: [Problem], _ status: Status) -> Response {
    .page(
      signInPage(
        email: typed, returnTo: returnTo ?? "", kept: kept, reason: reason,
        canAsk: visit.community.takesRequests, problems: problems, seal: seal, in: visit.frame), status)
  }
  if let review = visit.review { return page(.asked, [], review) }
  guard let email = EmailAddress(typed), !password.isEmpty else {
    let missing = [
      EmailAddress(typed) == nil ? Problem("email", typed.isEmpty ? .missing : .malformed) : nil,
      password.isEmpty ? Problem("password", .missing) : nil,
    ].compactMap(\.self)
    return page(.asked, missing, .unprocessableContent)
  }
  let tries: [(rule: Throttle.Rule, key: String)] = [
    (.passwordByAccount, email.text), (.passwordByAddress, visit.sender.address),
  ]
  if let seconds = visit.mustWait(tries) {
    var response = page(.tooManyAttempts(minutes: (seconds + 59) / 60), [], .tooManyRequests)
    response.fields.add("Retry-After", "\(seconds)")
    return response
  }
  let credentials = try visit.read { try $0.credentials(email: email) }
  let isRight: Bool
  do {
    isRight = try await visit.application.passwords.check(password, against: credentials?.passwordHash)
  } catch {
    visit.release(tries)  // nobody has looked
    throw error
  }
  guard isRight, let credentials, !credentials.isSuspended else {
    return page(.asked, [Problem("password", .wrong)], .unprocessableContent)
  }
  visit.release(tries)
  guard try await visit.openSession(for: credentials.person) else {
    return page(.asked, [Problem("password", .wrong)], .unprocessableContent)
  }
  if let kept { return try await visit.takeUp(kept) }
  return visit.lead(to: Done(path: returnTo ?? SitePath.home.text, .signedIn))
}

/// `POST /deconnexion`
@Sendable nonisolated(nonsending) func signOut(_ visit: Visit) async throws -> Response {
  if visit.review != nil { return visit.lead(to: Done(.account, .pressAgain)) }
  let hash = visit.browser.key?.hash
  visit.browser.end()  // first: this browser forgets its key even where the store cannot
  if let hash {
    try await visit.application.store.writer.write { try Writings($0).closeSession(tokenHash: hash) }
  }
  var response = visit.lead(to: Done(.home, .signedOut))
  // The texts that the editor's script keeps in this browser leave with their writer (W3C Clear Site Data, over https).
  response.fields.add("Clear-Site-Data", "\"storage\"")
  return response
}

extension Visit {
  /// Signs `person` in on this browser, with a new key. The same form sent twice opens two sessions, of which the browser keeps
  /// one; the other ends by itself. False when the account is gone or suspended meanwhile.
  fileprivate nonisolated(nonsending) func openSession(for person: Int) async throws -> Bool {
    guard review == nil else { throw Failure.forgedForm }
    let secret = Secret()
    let (hash, old, agent, now) = (secret.hash, browser.key?.hash, agent, now)
    let id = try await application.store.writer.write { connection in
      let writings = Writings(connection)
      if let old { try writings.closeSession(tokenHash: old) }
      return try writings.openSession(tokenHash: hash, person: person, agent: agent, now: now)
    }
    if id != nil { browser.begin(secret) }
    return id != nil
  }
}
