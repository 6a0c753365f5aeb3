import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /fichiers/{id}/modifier`
@Sendable func showFileForm(_ visit: Visit) throws -> Response {
  let file = try visit.file(in: visit.store)
  return .page(
    filePage(file, form: FileForm(file.file.words), problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /fichiers/{id}/modifier`: other words for it.
@Sendable nonisolated(nonsending) func saveFile(_ visit: Visit) async throws -> Response {
  let (member, id) = (try visit.member(), try visit.number())
  let form = FileForm { visit.fields[$0] }
  let seal = visit.seal()
  let kind = try visit.read { try visit.file(in: $0).file.name.kind }
  return try await visit.save(
    form.words.problems(for: kind),
    again: { problems in
      try visit.read { store in
        filePage(try visit.file(in: store), form: form, problems: problems, seal: seal, in: visit.frame)
      }
    },
    {
      try await visit.done { writings in
        let file = try writings.file(id, by: member)
        try writings.describe(file, with: form.words)
        return Done(.pageFiles(file.file.page.slug), .fileSaved)
      }
    })
}

/// `POST /fichiers/{id}/retirer`. What was removed leaves the log of the database too.
@Sendable nonisolated(nonsending) func removeFile(_ visit: Visit) async throws -> Response {
  let (member, id) = (try visit.member(), try visit.number())
  let response = try await visit.press(on: .editFile(id)) { writings in
    let file = try writings.file(id, by: member)
    try writings.remove(file)
    return Done(.pageFiles(file.file.page.slug), .fileRemoved)
  }
  visit.application.store.writer.emptyLog()
  return response
}
