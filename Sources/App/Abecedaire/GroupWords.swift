import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/regrouper`
@Sendable func showGrouping(_ visit: Visit) throws -> Response {
  try .page(groupingPage(visit.grouping([], in: visit.store), in: visit.frame))
}

/// `POST /abecedaire/lots/{id}/regrouper`: words are put together, one stands alone again, or some were ticked: others of the
/// letter are shown to be ticked too, or it is asked under which of them they go.
@Sendable nonisolated(nonsending) func groupWords(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let batch = try visit.read { try visit.batch(in: $0) }
  let rows = visit.fields[GroupingForm.merge].split(separator: " ").compactMap { Int($0) }
  if let head = rows.first {
    return try await visit.press(on: .batch(.group(id))) { writings in
      try writings.advanceAbecedaire(at: now)
      try writings.merge(rows, into: head, of: id, by: member, at: now)
      return Done(.batch(.group(id)), .wordsMerged)
    }
  }
  if let word = Int(visit.fields[GroupingForm.separate]) {
    return try await visit.press(on: .batch(.group(id))) { writings in
      try writings.advanceAbecedaire(at: now)
      try writings.unmerge(word, of: id)
      return Done(.batch(.group(id)), .wordUnmerged)
    }
  }
  let isTurning = !visit.fields.all(ProposalsQuery.after).isEmpty
  return try visit.read { store in
    let sheet = try visit.grouping([], in: store)
    if isTurning { return .page(groupingPage(sheet, in: visit.frame), visit.review ?? .ok) }
    if sheet.ticked.count > 1 {
      return try .page(
        headChoicePage(batch, store.withProposals(sheet.ticked), seal: visit.seal(), in: visit.frame),
        visit.review ?? .ok)
    }
    let problems = [Problem(GroupingForm.words, .missing)]
    return try .page(
      groupingPage(visit.grouping(problems, in: store), in: visit.frame),
      visit.review ?? .unprocessableContent)
  }
}

extension Visit {
  fileprivate func grouping(_ problems: [Problem], in store: Readings) throws -> GroupingSheet {
    let batch = try batch(in: store)
    let letters = try store.lettersToGroup(in: batch)
    let isOpen = BatchStage.withGrouping.contains(batch.stage) && !letters.isEmpty
    let counts = try store.countProposedWords(of: batch).filter { letters.contains($0.key) }
    let letter = isOpen ? letter(among: counts) : nil
    let ticked = Set(fields.all(GroupingForm.words).compactMap { Int($0) })
    return GroupingSheet(
      batch, seal: seal(), isOpen: isOpen,
      likenesses: isOpen ? try store.likenesses(in: batch, limit: Self.mostLikenesses) : [],
      groups: try store.wordGroups(in: batch),
      words: try letter.map { try store.wordsToGroup(for: $0, after: Slug(fields[ProposalsQuery.after])) },
      ticked: ticked.isEmpty
        ? [] : try letter.map { try store.standingWords(for: $0).filter { ticked.contains($0.id) } } ?? [],
      counts: counts, problems: problems)
  }

  /// What a page shows at once of those that may be the same: others come up as these are settled.
  private static var mostLikenesses: Int { 30 }
}
