import Domain
import HTTP
import Secrets
import Store
import Templates

/// What signing in, being invited, setting up and choosing a password have in common.
extension Visit {
  /// The hash to keep of a password that someone has chosen.
  nonisolated(nonsending) func hash(_ password: String) async throws -> String {
    guard let hash = try await application.passwords.hash(password) else {
      throw Rejection([Problem("password", .malformed)])
    }
    return hash
  }

  /// Runs `job`, which gives the person who is then signed in on this browser, with a new key: whoever knew the old one
  /// knows nothing. Leads to `path`, or to the sign-in page when the job gives nobody.
  nonisolated(nonsending) func beginSession(
    _ path: SitePath, _ notice: Notice?, _ job: @escaping @Sendable (Writings) throws -> Int?
  ) async throws -> Response {
    let (agent, now) = (agent, now)
    return try await beginSession { writings, hash in
      guard let person = try job(writings),
        try writings.openSession(tokenHash: hash, person: person, agent: agent, now: now) != nil
      else { return nil }
      return Done(path, notice)
    }
  }

  /// The same for a `job` that opens the session itself, given the hash of its key; nil when it opens none.
  nonisolated(nonsending) func beginSession(
    _ job: @escaping @Sendable (Writings, [UInt8]) throws -> Done?
  ) async throws -> Response {
    let secret = Secret()
    let (hash, old) = (secret.hash, browser.key?.hash)
    let done = try await once { writings in
      guard let done = try job(writings, hash) else { return Done(.signIn, .linkSpent) }
      if let old { try writings.closeSession(tokenHash: old) }
      return done
    }
    if !done.isRepeated, done.notice != .linkSpent { browser.begin(secret) }
    return lead(to: done)
  }

  /// The kind of browser, in our own words.
  var agent: String { agentWords(userAgent: request.fields.first("user-agent") ?? "") }

  /// Counts a try; the seconds to wait when there were too many for one of `keys`, and nil when it may be made.
  func mustWait(_ keys: [(rule: Throttle.Rule, key: String)]) -> Int? {
    application.throttle.take(keys, at: now.seconds)
  }

  /// Counts a try and throws when there were too many.
  func brake(_ keys: [(rule: Throttle.Rule, key: String)]) throws(Failure) {
    if let seconds = mustWait(keys) { throw .tooMany(seconds: seconds) }
  }

  /// Takes the tries back that were right.
  func release(_ keys: [(rule: Throttle.Rule, key: String)]) {
    for key in keys { application.throttle.giveBack(key.rule, key.key, at: now.seconds) }
  }
}

extension AccountDraft {
  /// The fields `name`, `email` and `password` as they were typed.
  init(_ visit: Visit) {
    self.init(
      name: visit.fields["name"], email: visit.fields["email"], password: visit.fields["password"])
  }
}
