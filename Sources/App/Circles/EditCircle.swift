import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /cercles/{slug}/modifier`
@Sendable func showCircleForm(_ visit: Visit) throws -> Response {
  guard let draft = try visit.store.circleDraft(visit.slug()) else { throw Failure.notFound }
  return try .page(editCirclePage(CircleForm(draft), [], seal: visit.seal(), visit))
}

/// `POST /cercles/{slug}/modifier`
@Sendable nonisolated(nonsending) func editCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let form = CircleForm { visit.fields[$0] }
  let seal = visit.seal()
  return try await visit.save(
    form.problems, again: { try editCirclePage(form, $0, seal: seal, visit) },
    {
      guard let draft = form.draft else { throw Rejection(form.problems) }
      return try await visit.done { writings in
        let circle = try writings.circle(slug, for: .editCircle, by: member)
        try writings.updateCircle(circle.id, draft, as: .member(member))
        if circle.visibility != draft.visibility {
          try writings.endInvitations(intoCircle: circle.id, now: now)
          try writings.note(
            .circleVisibilityChanged, by: .person(member.id), circle: circle.id,
            detail: draft.visibility.rawValue, now: now)
        }
        return Done(try writings.wayOn(from: slug, for: member), .circleSaved)
      }
    })
}

private func editCirclePage(_ form: CircleForm, _ problems: [Problem], seal: FormSeal, _ visit: Visit) throws
  -> HTML
{
  try visit.read { store in
    let circle = try visit.circle(for: .editCircle, in: store)
    return circleFormPage(
      form, journeys: try store.journeys(), circles: try store.circles(), existing: circle.summary.link,
      problems: problems, seal: seal, in: visit.frame)
  }
}
