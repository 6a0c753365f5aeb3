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
  let response = try await visit.keep(
    form, by: member, again: { try writingAgain(form, $0, of: document, visit) }
  ) { writings in
    let document = try writings.document(name, for: name.deed, by: member)
    return Keeping(.document(document.id), Done(.document(document.name), .unsavedKept))
  }
  switch response.status {
  case .seeOther: visit.application.editors.forget(member.id, in: document.id)
  default: visit.application.editors.note(member.id, in: document.id, at: now)
  }
  return response
}

/// What a text is kept for, and where its writer is led then.
struct Keeping: Sendable {
  let subject: UnsavedText.Subject
  let done: Done

  init(_ subject: UnsavedText.Subject, _ done: Done) {
    self.subject = subject
    self.done = done
  }
}

extension Visit {
  /// Answers a form that is to be kept for its writer. The editor's script gets 204, which says in `X-Cercles-Kept` when the text
  /// was kept, in seconds since 1970, and without it that nothing is kept any more; and 409 when the server keeps a text that
  /// the form does not know.
  nonisolated(nonsending) func keep(
    _ form: EditorForm, by member: Member, again: ([Problem]) throws -> HTML,
    _ place: @escaping @Sendable (Writings) throws -> Keeping
  ) async throws -> Response {
    let now = now
    return try await save(
      [], again: again,
      {
        guard isFromScript else {
          return try await done { writings in
            let keeping = try place(writings)
            try writings.keep(form.unsaved(keeping.subject), for: member.id, at: now)
            return keeping.done
          }
        }
        do {
          var response = Response(.noContent, fields: SecurityFields.all)
          let isKept = try await overwrite { writings in
            try writings.keepByScript(form, place(writings).subject, for: member, at: now)
          }
          if isKept { response.fields.add("X-Cercles-Kept", "\(now.seconds)") }
          return response
        } catch is AnotherKept {
          return Response(.conflict, fields: SecurityFields.all)
        }
      })
  }

  /// Whether the editor's script has sent the form, and not its reader.
  var isFromScript: Bool { request.fields.first("x-cercles-script") == "1" }

  /// Runs `job` on the writer as often as its form comes, for what writes over what it has written before: a number that is used
  /// once would be used up by the first time.
  private nonisolated(nonsending) func overwrite(_ job: @escaping @Sendable (Writings) throws -> Bool)
    async throws -> Bool
  {
    let session = session
    return try await application.store.writer.write { connection in
      let writings = Writings(connection)
      if let session { try writings.require(session) }
      return try job(writings)
    }
  }
}

/// Another text is kept there than the form knows, which only its writer may give up.
private struct AnotherKept: Error {}

extension Writings {
  /// Keeps what the script has sent, if there is something to keep. A text whose changes are all in the document is none any
  /// more: it may have left the browser just before it was saved.
  ///
  /// - Returns: whether a text is kept there now.
  fileprivate func keepByScript(
    _ form: EditorForm, _ subject: UnsavedText.Subject, for member: Member, at now: Instant
  ) throws -> Bool {
    let known = try readings(as: .member(member)).unsavedText(subject, of: member.id)
    if let known, !form.replacesKept || known.savedAt.seconds != form.knownDraft { throw AnotherKept() }
    let text = form.unsaved(subject)
    if case .document(let document) = subject, try isInLatest(text.text, of: document) {
      try dropUnsavedText(subject, of: member.id)
      return false
    }
    try keep(text, for: member.id, at: now)
    return true
  }
}
