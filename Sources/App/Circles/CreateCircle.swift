import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /nouveau-cercle`
@Sendable func showNewCircle(_ visit: Visit) throws -> Response {
  try .page(newCirclePage(CircleForm(), [], seal: visit.seal(), visit))
}

/// `POST /nouveau-cercle`: its maker facilitates it.
@Sendable nonisolated(nonsending) func createCircle(_ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  let form = CircleForm { visit.fields[$0] }
  let seal = visit.seal()
  return try await visit.save(
    form.problems, again: { try newCirclePage(form, $0, seal: seal, visit) },
    {
      guard let draft = form.draft else { throw Rejection(form.problems) }
      return try await visit.done { writings in
        let slug = try writings.createCircle(draft, by: member, at: now)
        return Done(.circle(slug), .circleCreated)
      }
    })
}

private func newCirclePage(_ form: CircleForm, _ problems: [Problem], seal: FormSeal, _ visit: Visit) throws
  -> HTML
{
  try visit.read { store in
    circleFormPage(
      form, journeys: try store.journeys(), circles: try store.circles(), existing: nil, problems: problems,
      seal: seal, in: visit.frame)
  }
}
