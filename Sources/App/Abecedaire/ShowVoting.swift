import Domain
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/voter`: all letters of a batch on which people vote.
@Sendable func showBatchVoting(_ visit: Visit) throws -> Response {
  try .page(votingPage(visit.batchVoting(in: visit.store), in: visit.frame))
}

/// `GET /abecedaire/{letter}/voter`: one letter; small letters, a capital leads there.
@Sendable func showLetterVoting(_ visit: Visit) throws -> Response {
  if let letter = Letter(visit.parameter), letter.small != visit.parameter {
    throw Failure.movedTo(SitePath.batch(.letterBallot(letter)).text)
  }
  return try .page(votingPage(visit.letterVoting(in: visit.store), in: visit.frame))
}

extension Visit {
  /// What the page of a batch's vote shows to this visitor, with what they have sent from an older one.
  func batchVoting(in store: Readings, with sent: BallotForm? = nil) throws -> VotingSheet {
    try voting(on: batch(in: store), only: nil, in: store, with: sent)
  }

  /// The same for the page of one letter.
  func letterVoting(in store: Readings, with sent: BallotForm? = nil) throws -> VotingSheet {
    let letter = try letter()
    guard let batch = try store.batch(of: letter) else { throw Failure.notFound }
    return try voting(on: batch, only: letter, in: store, with: sent)
  }

  private func voting(on batch: Batch, only letter: Letter?, in store: Readings, with sent: BallotForm?)
    throws
    -> VotingSheet
  {
    let open = try store.votes(of: batch.id).filter {
      $0.state == .open && (letter == nil || $0.letter == letter)
    }
    let papers = try viewer.participant.map {
      try store.ballotPapers(of: batch, for: $0, only: letter, with: sent?.ballots ?? [])
    }
    var sheet = VotingSheet(
      batch: batch, letter: letter, open: open, papers: papers ?? [],
      seal: papers?.isEmpty == false ? seal() : nil)
    sheet.form = sent
    return sheet
  }
}
