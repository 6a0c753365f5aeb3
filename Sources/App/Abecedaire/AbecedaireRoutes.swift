extension Routes {
  /// The way of the words of the abécédaire, batch by batch. Who may vote depends on the letter too: the actions ask.
  static let abecedaire: [Route] = [
    // Voting.
    .page("/abecedaire/lots/{id}/voter", .anyone, showBatchVoting),
    .form("/abecedaire/lots/{id}/voter", .participant, voteOnBatch),
    .page("/abecedaire/{letter}/voter", .anyone, showLetterVoting),
    .form("/abecedaire/{letter}/voter", .participant, voteOnLetter),
  ]
}
