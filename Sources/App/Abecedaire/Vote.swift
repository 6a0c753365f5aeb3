import Domain
import HTML
import HTTP
import Store
import Templates

/// `POST /abecedaire/lots/{id}/voter`: all letters of the page together, or none.
@Sendable nonisolated(nonsending) func voteOnBatch(_ visit: Visit) async throws -> Response {
  try await vote(visit) { try visit.batchVoting(in: $0, with: $1) }
}

/// `POST /abecedaire/{letter}/voter`
@Sendable nonisolated(nonsending) func voteOnLetter(_ visit: Visit) async throws -> Response {
  try await vote(visit) { try visit.letterVoting(in: $0, with: $1) }
}

/// Takes what a voter has sent. A ballot for the urn is shown once more first, and between the two nothing of it is kept on this side.
///
/// Neither kind is remembered as a form that was sent: voices that are set twice are the same, a second ballot for the urn is known by
/// the list of those who voted, and the hash of what a form says would let whoever has the file try out what a voter has said.
private nonisolated(nonsending) func vote(
  _ visit: Visit, _ sheet: (Readings, BallotForm) throws -> VotingSheet
) async throws -> Response {
  if visit.review == nil { try await visit.advanceAbecedaire() }
  let form = BallotForm { visit.fields.all($0) }
  let (voter, now) = (try visit.participant(), visit.now)
  let shown = try visit.read { try sheet($0, form) }
  var response = try await visit.save(
    form.step == .mend ? [] : visit.problems(of: form, on: shown),
    again: { problems in
      var again = try visit.read { try sheet($0, form) }
      again.problems = problems
      return votingPage(again, in: visit.frame)
    },
    {
      if form.step == .mend { return .page(votingPage(shown, in: visit.frame)) }
      if shown.isDetached, form.step != .confirm, !shown.isCast(form) {
        return .page(ballotReviewPage(shown, in: visit.frame))
      }
      let outcome = try await visit.overwrite { writings in
        try writings.take(form.ballots, of: voter, at: now)
      }
      return visit.lead(to: Done(shown.path, outcome.notice))
    })
  // What a ballot says stays on no disk, the browser's included.
  if shown.isDetached { response.fields.add("Cache-Control", "no-store") }
  return response
}

extension BallotOutcome {
  fileprivate var notice: Notice {
    switch self {
    case .set: .voicesSet
    case .cast: .ballotCast
    case .castBefore: .ballotCastBefore
    }
  }
}

extension Visit {
  /// Brings the abécédaire to this moment, in a job of its own: what is refused because a vote has just closed must not undo that it
  /// has closed.
  nonisolated(nonsending) func advanceAbecedaire() async throws {
    let now = now
    guard let next = try read({ try $0.nextAbecedaireHour() }), next <= now else { return }
    _ = try await application.store.writer.write { try Writings($0).advanceAbecedaire(at: now) }
  }

  /// What is to be mended; nothing where all of it was cast before, which is the answer to a second click.
  fileprivate func problems(of form: BallotForm, on sheet: VotingSheet) -> [Problem] {
    sheet.isCast(form) ? [] : form.problems(on: sheet.papers)
  }
}

extension VotingSheet {
  /// Whether all that the form says something for is in the urn already.
  fileprivate func isCast(_ form: BallotForm) -> Bool {
    let said = form.ballots.filter { !$0.words.isEmpty }
    return !said.isEmpty
      && said.allSatisfy { ballot in papers.contains { $0.hasSigned && ballot.isFor($0.vote) } }
  }
}
