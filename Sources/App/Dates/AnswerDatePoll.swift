import Domain
import HTML
import HTTP
import Store
import Templates

/// `POST /dates/{id}/repondre`: by a member, or by a guest of the meeting that asks for it.
@Sendable nonisolated(nonsending) func answerDatePoll(_ visit: Visit) async throws -> Response {
  let (viewer, now, id) = (visit.viewer, visit.now, try visit.number())
  guard let key = visit.dateVoter else { throw Failure.signInFirst }
  _ = try visit.read { try visit.datePoll(for: .takePart, in: $0) }
  let form = DateAnswerForm(name: "", pairs: visit.fields.pairs)
  let back = LocalPath.page(visit.fields[DateAnswerForm.backField], visit.application)
  return try await visit.save(
    form.problems(needsName: false), again: { try answeredPage(form, $0, visit) },
    {
      try await visit.done { writings in
        let poll = try writings.datePoll(id, for: .takePart, by: viewer)
        try writings.answer(poll, form.ballot(needsName: false), as: key, at: now)
        return Done(path: back ?? SitePath.datePoll(poll.link).text, .datesAnswered)
      }
    })
}

/// `POST /dates/{id}/se-retirer`
@Sendable nonisolated(nonsending) func takeBackDates(_ visit: Visit) async throws -> Response {
  let (viewer, now, id) = (visit.viewer, visit.now, try visit.number())
  guard let key = visit.dateVoter else { throw Failure.signInFirst }
  let link = try visit.read { try visit.datePoll(for: .takePart, in: $0) }.link
  return try await visit.press(on: .datePoll(link)) { writings in
    let poll = try writings.datePoll(id, for: .takePart, by: viewer)
    try writings.takeBackAnswer(to: poll, of: key, at: now)
    return Done(.datePoll(poll.link), .datesTakenBack)
  }
}

/// The poll's page with what was chosen.
private func answeredPage(_ form: DateAnswerForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    var sheet = try visit.sheet(of: visit.datePoll(for: .takePart, in: store), in: store)
    sheet.form = form
    sheet.problems = problems
    sheet.back = LocalPath.page(visit.fields[DateAnswerForm.backField], visit.application)
    return datePollPage(sheet, in: visit.frame)
  }
}
