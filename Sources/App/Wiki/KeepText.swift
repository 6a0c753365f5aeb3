import Domain
import HTML
import HTTP
import Store
import Templates

/// Keeps the text for its writer alone, and leads back to the document. The editor's script does the same all along, without
/// being led anywhere.
nonisolated(nonsending) func keepText(_ form: EditorForm, of document: Document, _ visit: Visit) async throws
  -> Response
{
  let (member, name, now) = (try visit.member(), document.name, visit.now)
  let isFromScript = visit.isFromScript
  let response = try await visit.keep(again: { try writingAgain(form, $0, of: document, visit) }) {
    writings in
    let document = try writings.document(name, for: name.deed, by: member)
    let isNews = try !isFromScript || writings.isNews(form, in: document, of: member)
    if isNews {
      try writings.keep(form.unsaved(.document(document.id)), for: member.id, at: now)
    }
    return Done(.document(document.name), .unsavedKept)
  }
  switch response.status {
  case .seeOther: visit.application.editors.forget(member.id, in: document.id)
  default: visit.application.editors.note(member, in: document.id, at: now)
  }
  return response
}

extension Visit {
  /// Answers a form that is to be kept for its writer: 204 to the editor's script.
  nonisolated(nonsending) func keep(
    again: ([Problem]) throws -> HTML, _ job: @escaping @Sendable (Writings) throws -> Done
  ) async throws -> Response {
    try await save(
      [], again: again,
      {
        guard isFromScript else { return try await done(job) }
        try await overwrite(job)
        return Response(.noContent, fields: SecurityFields.all)
      })
  }

  /// Whether the editor's script has sent the form, and not its reader.
  var isFromScript: Bool { request.fields.first("x-cercles-script") == "1" }

  /// Runs `job` on the writer as often as its form comes, for what writes over what it has written before: a number that is used
  /// once would be used up by the first time.
  private nonisolated(nonsending) func overwrite(_ job: @escaping @Sendable (Writings) throws -> Done)
    async throws
  {
    let session = session
    _ = try await application.store.writer.write { connection in
      let writings = Writings(connection)
      if let session { try writings.require(session) }
      return try job(writings)
    }
  }
}

extension Writings {
  /// Whether there is something to keep of what the script has sent. A text that says what the document says is none any more: it
  /// may have left the browser just before it was saved.
  ///
  /// - Throws: `Rejection` when another text would be lost, which only its writer decides.
  fileprivate func isNews(_ form: EditorForm, in document: Document, of member: Member) throws -> Bool {
    let readings = readings(as: .member(member))
    let subject = UnsavedText.Subject.document(document.id)
    if !form.replacesKept, try readings.unsavedText(subject, of: member.id) != nil {
      throw Rejection([Problem(EditorForm.Entry.replacesKept.rawValue, .taken)])
    }
    guard try readings.documentText(document.name)?.body == form.body else { return true }
    try dropUnsavedText(subject, of: member.id)
    return false
  }
}
