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
  return try .page(renamingForm(RenameForm(document), [], visit))
}

/// `POST /pages/{slug}/adresse`: another title, another place or both. Its writer must write in both places.
@Sendable nonisolated(nonsending) func renamePage(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let form = RenameForm { visit.fields[$0] }
  return try await visit.save(
    form.problems, again: { try renamingForm(form, $0, visit) },
    {
      try await visit.done { writings in
        let document = try writings.document(.page(slug), for: .write, by: member)
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

private func renamingForm(_ form: RenameForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let document = try visit.document(.page(visit.slug()), for: .write, in: store)
    var circles = try store.circles()
    // The circle where it stands is listed with the others even if it was put aside.
    if let own = document.circle, !circles.contains(where: { $0.link == own }),
      let details = try store.circle(own.slug, today: visit.today)
    {
      circles.append(details.summary)
    }
    return renamingPage(
      document, form, circles: circles, problems: problems.addingLostPlace(form.circle, among: circles),
      seal: visit.seal(), in: visit.frame)
  }
}
