import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /ne-plus-recevoir/{what}/{person}/{token}`: asks, and changes nothing.
@Sendable func showStopMail(_ visit: Visit) throws -> Response {
  guard let link = try visit.stopLink() else {
    return .page(deadLinkPage(.stopMail, in: visit.frame), .notFound)
  }
  return .page(stopMailPage(link.kind, person: link.person, token: visit.parameters[2], in: visit.frame))
}

/// `POST /ne-plus-recevoir/{what}/{person}/{token}`: the button of that page, or a mail program's own (RFC 8058), which sends no
/// cookie and follows no other address: the answer is a page.
@Sendable nonisolated(nonsending) func stopMail(_ visit: Visit) async throws -> Response {
  guard let link = try visit.stopLink() else {
    return .page(deadLinkPage(.stopMail, in: visit.frame), .notFound)
  }
  let now = visit.now
  try await visit.application.store.writer.write { connection in
    let writings = Writings(connection)
    var choice = try writings.readings.tellingChoice(of: link.person)
    switch link.kind {
    case .digest: choice.takesDigest = false
    case .reminders: choice.takesReminders = false
    }
    try writings.saveTelling(choice, of: link.person, now: now)
  }
  return .page(mailStoppedPage(link.kind, in: visit.frame))
}

/// What a link that stops mails is good for.
struct StopLink: Sendable {
  let kind: StoppableMail
  let person: Int

  /// The part of the link that nobody guesses: derived from a key of the person's own, so that each mail has the same and none of
  /// them has to be kept.
  ///
  /// - Parameter key: 43 characters, as the store keeps them.
  static func token(_ kind: StoppableMail, key: Secret) -> String {
    switch kind {
    case .digest: key.derived(for: "stop-digest")
    case .reminders: key.derived(for: "stop-reminders")
    }
  }
}

extension Visit {
  /// What the address asks for; nil unless its token is the one of that person and that kind of mail.
  fileprivate func stopLink() throws -> StopLink? {
    guard let kind = StoppableMail(rawValue: parameter) else { return nil }
    let person = try number(at: 1)
    // Whoever has no key has one here that nobody knows: it takes as long.
    let key = try read { try $0.stopKey(of: person) }.flatMap { Secret($0) } ?? Secret()
    guard areEqualInConstantTime(StopLink.token(kind, key: key), parameters[2]) else { return nil }
    return StopLink(kind: kind, person: person)
  }
}
