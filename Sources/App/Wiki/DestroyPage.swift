import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /pages/{slug}/detruire`: what goes with the page, and what must be typed for it.
@Sendable func showDestruction(_ visit: Visit) throws -> Response {
  let slug = try visit.slug()
  let document = try visit.document(.page(slug), for: .administer, in: visit.store)
  try visit.leadOn(from: .page(slug), to: document.name) { .destroyPage($0.slug) }
  return try .page(destructionForm(DestructionForm(), [], visit))
}

/// `POST /pages/{slug}/detruire`. What was destroyed leaves the log of the database too.
@Sendable nonisolated(nonsending) func destroyPage(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let form = DestructionForm { visit.fields[$0] }
  return try await visit.save(
    [], again: { try destructionForm(form, $0, visit) },
    {
      let response = try await visit.done { writings in
        let document = try writings.document(.page(slug), for: .administer, by: member)
        let problems = form.problems(realTitle: document.title)
        if !problems.isEmpty { throw Rejection(problems) }
        guard try writings.destroyPage(document, by: .person(member.id), at: now) else {
          throw Failure.notFound
        }
        return Done(.pages, .pageDestroyed)
      }
      visit.application.store.writer.emptyLog()
      return response
    })
}

private func destructionForm(_ form: DestructionForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    guard let page = try store.page(visit.slug()) else { throw Failure.notFound }
    let files = try store.files(of: page.document).count
    return destructionPage(
      page, files: files, form, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}
