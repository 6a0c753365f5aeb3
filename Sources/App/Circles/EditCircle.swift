import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /cercles/{slug}/modifier`
@Sendable func showCircleForm(_ visit: Visit) throws -> Response {
  guard let draft = try visit.store.circleDraft(visit.slug()) else { throw Failure.notFound }
  let form = CircleForm(draft)
  return try .page(editCirclePage(form, loaded: form, [], seal: visit.seal(), visit))
}

/// `POST /cercles/{slug}/modifier`. What others have changed since the form was shown is not undone without a word: the form
/// comes back and tells it.
@Sendable nonisolated(nonsending) func editCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  var sent = CircleForm { visit.fields[$0] }
  sent.introduction = ""
  let form = sent
  let loaded = CircleForm.loaded { visit.fields[$0] }
  let seal = visit.seal()
  do {
    return try await visit.save(
      form.problems, again: { try editCirclePage(form, loaded: loaded, $0, seal: seal, visit) },
      {
        guard let draft = form.draft else { throw Rejection(form.problems) }
        return try await visit.done { writings in
          let circle = try writings.circle(slug, for: .editCircle, by: member)
          if let current = try writings.readings(as: .member(member)).circleDraft(slug),
            let conflict = CircleConflict(typed: form, loaded: loaded, current: CircleForm(current))
          {
            throw conflict
          }
          try writings.change(circle, draft, by: member, now: now)
          return Done(try writings.wayOn(from: slug, for: member), .circleSaved)
        }
      })
  } catch let conflict as CircleConflict {
    return try .page(
      editCirclePage(conflict.form, loaded: conflict.current, conflict: conflict, [], seal: seal, visit),
      .conflict)
  }
}

extension Writings {
  /// Keeps the settings, and what follows from another visibility.
  fileprivate func change(_ circle: CircleAccess, _ draft: CircleDraft, by member: Member, now: Instant)
    throws
  {
    try updateCircle(circle.id, draft, as: .member(member))
    guard circle.visibility != draft.visibility else { return }
    try endInvitations(intoCircle: circle.id, now: now)
    try note(
      .circleVisibilityChanged, by: .person(member.id), circle: circle.id, detail: draft.visibility.rawValue,
      now: now)
  }
}

private func editCirclePage(
  _ form: CircleForm, loaded: CircleForm, conflict: CircleConflict? = nil, _ problems: [Problem],
  seal: FormSeal, _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    let circle = try visit.circle(for: .editCircle, in: store)
    return circleFormPage(
      form, journeys: try store.journeys(), circles: try store.circles(), existing: circle.summary.link,
      loaded: loaded, conflict: conflict, problems: problems, seal: seal, in: visit.frame)
  }
}
