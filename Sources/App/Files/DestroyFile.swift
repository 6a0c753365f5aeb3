import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /fichiers/{id}/detruire`: where the file will be missing, and what must be typed for it.
@Sendable func showFileDestruction(_ visit: Visit) throws -> Response {
  try .page(destructionForm(DestructionForm(), [], visit))
}

/// `POST /fichiers/{id}/detruire`. What is destroyed leaves the log of the database too.
@Sendable nonisolated(nonsending) func destroyFile(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let form = DestructionForm { visit.fields[$0] }
  let response = try await visit.save(
    [], again: { try destructionForm(form, $0, visit) },
    {
      try await visit.done { writings in
        let file = try writings.file(id, by: member)
        let problems = form.problems(realTitle: file.file.name.text)
        if !problems.isEmpty { throw Rejection(problems) }
        try writings.destroyFile(file, by: .person(member.id), at: now)
        return Done(.pageFiles(file.file.page.slug), .fileDestroyed)
      }
    })
  visit.application.store.writer.emptyLog()
  return response
}

private func destructionForm(_ form: DestructionForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let file = try visit.file(in: store).file
    return fileDestructionPage(
      file, otherUses: try store.otherUses(of: file.id), form, problems: problems, seal: visit.seal(),
      in: visit.frame)
  }
}
