import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /pages/{slug}/adresse`
@Sendable func showRenaming(_ visit: Visit) throws -> Response {
  let slug = try visit.slug()
  let document = try visit.document(.page(slug), for: .write, in: visit.store)
  try visit.leadOn(from: .page(slug), to: document.name) { .renamePage($0.slug) }
  let form = RenameForm(document)
  return try .page(renamingForm(form, loaded: form, [], visit))
}

/// `POST /pages/{slug}/adresse`: another title, another place or both. Its writer must write in both places. A field that they
/// have left as it was shown stays as it is now, whatever others have done meanwhile.
@Sendable nonisolated(nonsending) func renamePage(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let (form, loaded) = (RenameForm { visit.fields[$0] }, RenameForm.loaded { visit.fields[$0] })
  return try await visit.save(
    form.problems, again: { try renamingForm(form, loaded: loaded, $0, visit) },
    {
      try await visit.done { writings in
        let document = try writings.document(.page(slug), for: .write, by: member)
        let current = RenameForm(document)
        let contested = form.contested(by: current, since: loaded)
        if !contested.isEmpty { throw Rejection(contested) }
        let form = form.following(current, since: loaded)
        try writings.requirePlace(form.circle, for: member)
        let slug = try writings.renamePage(
          document, to: form.title, circle: Slug(form.circle), by: member, at: now)
        return Done(.page(slug), notice(of: form, on: document))
      }
    })
}

private func notice(of form: RenameForm, on document: Document) -> Notice {
  if form.title != document.title { return .pageRenamed }
  return form == RenameForm(document) ? .textUnchanged : .pageMoved
}

/// The form with what is to be mended. Once its writer is told what others have changed, it goes on from there.
private func renamingForm(
  _ sent: RenameForm, loaded: RenameForm, _ problems: [Problem], _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    let document = try visit.document(.page(visit.slug()), for: .write, in: store)
    var (form, loaded, problems) = (sent, loaded, problems)
    if problems.contains(where: { $0.reason == .changed }) {
      let current = RenameForm(document)
      problems = sent.contested(by: current, since: loaded)
      form = sent.following(current, since: loaded)
      loaded = current
    }
    let circles = try store.circles()
    return renamingPage(
      document, form, loaded: loaded, circles: circles,
      problems: problems.addingLostPlace(form.circle, among: circles),
      seal: visit.seal(), in: visit.frame)
  }
}
