import Domain
import HTTP
import Store
import Templates

/// `GET /compte/suivi`
@Sendable func showFollows(_ visit: Visit) throws -> Response {
  let choice = try visit.store.tellingChoice(of: visit.member().id)
  return try .page(
    followsPage(
      visit.store.follows(), choice: choice, sendsMail: visit.application.settings.sendsMail,
      seal: visit.seal(),
      in: visit.frame))
}

/// `POST /compte/suivi`: which mails a member takes.
@Sendable nonisolated(nonsending) func saveTelling(_ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  let choice = TellingChoice(
    takesDigest: visit.fields[TellingField.digest] == FormValue.yes,
    takesReminders: visit.fields[TellingField.reminders] == FormValue.yes)
  return try await visit.press(on: .follows) { writings in
    try writings.saveTelling(choice, of: member.id, now: now)
    return Done(.follows, .tellingSaved)
  }
}

/// `POST /compte/suivi/{id}/arreter`: also for what the member does not see any more.
@Sendable nonisolated(nonsending) func endFollow(_ visit: Visit) async throws -> Response {
  let (member, id) = (try visit.member(), try visit.number())
  return try await visit.press(on: .follows) { writings in
    guard try writings.unfollow(id: id, person: member.id) else { throw Failure.notFound }
    return Done(.follows, .unfollowed)
  }
}

/// `POST /compte/nouvelles-lues`: what the home page has told up to the moment in the form is read.
@Sendable nonisolated(nonsending) func markNewsRead(_ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  guard let seconds = Int(visit.fields[newsEndField]), seconds >= 0 else { throw Failure.notAForm }
  return try await visit.press(on: .home) { writings in
    try writings.newsRead(by: member.id, until: Instant(seconds: seconds), now: now)
    return Done(.home, .newsRead)
  }
}
