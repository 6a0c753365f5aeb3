/// How long things handed to people last, in seconds.
package enum Lifetime {
  /// A session that nobody uses.
  package static let idleSession = 30 * 86_400
  /// A guest of a meeting, who comes in again with its code.
  package static let guest = 86_400
  /// How old `seen_at` of a session may grow before it is moved: writing at each request would cost too much.
  package static let sessionNews = 3_600
  /// A link to choose a new password.
  package static let passwordLink = 2 * 3_600
  /// A link that confirms a mail address.
  package static let emailLink = 2 * 86_400
  /// An invitation by mail (public-sector practice: 30 days).
  package static let invitation = 30 * 86_400
  /// The trace of a form that was sent.
  package static let submission = 86_400
  /// A mail that could not be delivered stays visible to the administrators this long.
  package static let failedMail = 30 * 86_400
  /// A visitor's wish to join that nobody answers.
  package static let joinRequest = 60 * 86_400
  /// An invitation that ended (used, revoked or expired) and the address in it, for the administrators to look up.
  package static let endedInvitation = 180 * 86_400
  /// A text that was typed and never saved.
  package static let unsavedText = 90 * 86_400
  /// How long the minutes of a meeting are corrected in place once they are published.
  package static let correction = 7 * 86_400
  /// How long after the home page has told its news another look at it counts as another visit.
  package static let visit = 3_600
  /// News that nobody was told for so long are no news any more.
  package static let news = 90 * 86_400
  /// A change bears the moment at which its form came, and is there once its job is done: never so much later.
  package static let job = 60
  /// How long someone who has given no sign is still said to be writing.
  package static let editing = 15 * 60
}
