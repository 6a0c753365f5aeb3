extension Routes {
  /// The abécédaire and the way of its words. Where it depends on a batch what may be done, the actions ask.
  static let abecedaire: [Route] =
    [
      .page("/abecedaire", .anyone, showAbecedaire),
      .page("/abecedaire/{letter}", .anyone, showLetter),
    ] + whole + batches + proposing + voting

  /// All words that are kept, as a page, a booklet and files.
  private static let whole: [Route] = [
    .page("/abecedaire/complet", .anyone, showWholeAbecedaire),
    .page("/abecedaire/livret", .anyone, showBooklet),
    .page("/abecedaire/abecedaire.md", .anyone, sendAbecedaireAsMarkdown),
    .page("/abecedaire/abecedaire.csv", .anyone, sendAbecedaireAsCSV),
    .page("/abecedaire/abecedaire.html", .anyone, sendAbecedaireAsHTML),
  ]

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

  private static let proposing: [Route] = [
    .page("/abecedaire/lots/{id}/proposer", .signedIn, isKept: false, showProposing),
    .form("/abecedaire/lots/{id}/proposer", .signedIn, bodyLimit: proposalBody, proposeWord),
    .form("/abecedaire/propositions/{id}/retirer", .signedIn, withdrawProposal),
    .page("/abecedaire/lots/{id}/a-recevoir", .may(.runAbecedaire), isKept: false, showInbox),
    .form("/abecedaire/lots/{id}/a-recevoir", .may(.runAbecedaire), receiveWord),
    .page("/abecedaire/lots/{id}/regrouper", .may(.runAbecedaire), isKept: false, showGrouping),
    .form("/abecedaire/lots/{id}/regrouper", .may(.runAbecedaire), groupWords),
  ]

  /// Who may vote depends on the letter too: the actions ask.
  private static let voting: [Route] = [
    .page("/abecedaire/lots/{id}/voter", .anyone, showBatchVoting),
    .form("/abecedaire/lots/{id}/voter", .participant, voteOnBatch),
    .page("/abecedaire/{letter}/voter", .anyone, showLetterVoting),
    .form("/abecedaire/{letter}/voter", .participant, voteOnLetter),
  ]

  /// A reason of `TextLimit.sentence` characters and two words, each character of four bytes sent as twelve.
  private static let proposalBody = 32_768
}
