extension Routes {
  /// The way of the words: batches and their stages, proposals, votes, results.
  static let abecedaire: [Route] = batches + voting

  /// Batches, their stages, and what came out. Everyone reads them; those who run the abécédaire lead them.
  private static let batches: [Route] = [
    .page("/abecedaire/lots/nouveau", .may(.runAbecedaire), showNewBatch),
    .form("/abecedaire/lots/nouveau", .may(.runAbecedaire), bodyLimit: Route.textBody, createBatch),
    .page("/abecedaire/lots/{id}", .anyone, showBatch),
    .page("/abecedaire/lots/{id}/modifier", .may(.runAbecedaire), showBatchForm),
    .form("/abecedaire/lots/{id}/modifier", .may(.runAbecedaire), bodyLimit: Route.textBody, editBatch),
    .page("/abecedaire/lots/{id}/etape", .may(.runAbecedaire), showBatchStep),
    .form("/abecedaire/lots/{id}/etape", .may(.runAbecedaire), stepBatch),
    .page("/abecedaire/{letter}/vote", .may(.runAbecedaire), showLetterGesture),
    .form("/abecedaire/{letter}/vote", .may(.runAbecedaire), pressLetterGesture),
    .page("/abecedaire/lots/{id}/departager/{letter}", .may(.runAbecedaire), showSettlement),
    .form("/abecedaire/lots/{id}/departager/{letter}", .may(.runAbecedaire), settleLetter),
    .page("/abecedaire/lots/{id}/resultats", .anyone, showResults),
    .page("/abecedaire/lots/{id}/resultats.csv", .anyone, sendResultsAsCSV),
    .page("/abecedaire/lots/{id}/resultats.json", .anyone, sendResultsAsJSON),
    .page("/abecedaire/lots/{id}/resultats.md", .anyone, sendStatement),
    .page("/abecedaire/lots/{id}/bulletins.csv", .anyone, sendBallots),
  ]

  /// Who may vote depends on the letter too: the actions ask.
  private static let voting: [Route] = [
    .page("/abecedaire/lots/{id}/voter", .anyone, showBatchVoting),
    .form("/abecedaire/lots/{id}/voter", .participant, voteOnBatch),
    .page("/abecedaire/{letter}/voter", .anyone, showLetterVoting),
    .form("/abecedaire/{letter}/voter", .participant, voteOnLetter),
  ]
}
