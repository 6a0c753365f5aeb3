import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /fichiers/{id}/modifier`
@Sendable func showFileForm(_ visit: Visit) throws -> Response {
  let file = try visit.file(in: visit.store)
  return .page(
    filePage(
      file, form: FileForm(file.file.words), problems: [], seal: visit.seal(),
      mayDestroy: visit.viewer.may(.administer), in: visit.frame))
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
        filePage(
          try visit.file(in: store), form: form, problems: problems, seal: seal,
          mayDestroy: visit.viewer.may(.administer), in: visit.frame)
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

/// `POST /fichiers/{id}/archiver`
@Sendable nonisolated(nonsending) func archiveFile(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .editFile(id)) { writings in
    let file = try writings.file(id, by: member)
    try writings.archiveFile(file, at: now)
    return Done(.pageFiles(file.file.page.slug), .fileArchived)
  }
}

/// `POST /fichiers/{id}/ressortir`
@Sendable nonisolated(nonsending) func bringBackFile(_ visit: Visit) async throws -> Response {
  let (member, id) = (try visit.member(), try visit.number())
  return try await visit.press(on: .editFile(id)) { writings in
    let file = try writings.file(id, by: member)
    try writings.bringBackFile(file)
    return Done(.pageFiles(file.file.page.slug), .fileBroughtBack)
  }
}
