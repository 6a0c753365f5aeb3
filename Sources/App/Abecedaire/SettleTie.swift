import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/departager/{letter}`: where there is nothing to settle it leads to the batch.
@Sendable func showSettlement(_ visit: Visit) throws -> Response {
  let result = try visit.read { try visit.unsettled(in: $0) }
  guard result.isOpenToSettle else { return .seeOther(SitePath.batch(.batch(try visit.number())).text) }
  return try .page(settlement(SettlementForm(), [], visit))
}

/// `POST /abecedaire/lots/{id}/departager/{letter}`: by a second vote, or by a decision with its reason.
@Sendable nonisolated(nonsending) func settleLetter(_ visit: Visit) async throws -> Response {
  let (member, id, letter, now) = (try visit.member(), try visit.number(), try visit.letter(at: 1), visit.now)
  guard try visit.read({ try visit.unsettled(in: $0) }).isOpenToSettle else {
    throw Failure.refused([Problem("", .notNow)])
  }
  let form = SettlementForm(fields: visit.fields.all)
  return try await visit.save(
    form.problems, again: { try settlement(form, $0, visit) },
    {
      try await visit.done { writings in
        _ = try writings.batch(id, at: now)
        try writings.requireSeen(form.seen, of: letter)
        switch form.way {
        case .vote:
          try writings.openSecondVote(of: letter, closesAt: form.closesAt, at: now)
          return Done(.batch(.batch(id)), .secondVoteOpened)
        case .decision:
          try writings.settle(letter, keeping: form.words, because: form.reason, by: member, at: now)
          return Done(.batch(.batch(id)), .letterSettled)
        case nil: throw Rejection([Problem("", .changed)])
        }
      }
    })
}

private func settlement(_ form: SettlementForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let result = try visit.unsettled(in: store)
    // Somebody else has settled it meanwhile.
    guard result.isOpenToSettle else { throw Failure.refused([Problem("", .notNow)]) }
    return settlementPage(
      result, of: try visit.batch(in: store), form, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

extension Visit {
  /// What came out for the letter that the path names.
  fileprivate func unsettled(in store: Readings) throws -> LetterResult {
    let (batch, letter) = (try batch(in: store), try letter(at: 1))
    guard let result = try store.results(of: batch).first(where: { $0.letter == letter }) else {
      throw Failure.notFound
    }
    return result
  }
}

extension LetterResult {
  fileprivate var isOpenToSettle: Bool { standing == .tied || standing == .tooFew }
}
