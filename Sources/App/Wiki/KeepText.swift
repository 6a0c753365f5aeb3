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
    form, by: member, again: { try await writingAgain(form, $0, of: document, visit) },
    saidIn: { try await visit.latest(saying: form.text, of: name) }
  ) { writings in
    let document = try writings.document(name, of: form, by: member)
    return Keeping(
      .document(document.id), latest: document.latest, Done(.document(document.name), .unsavedKept))
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
  /// The latest revision of the document; nil for a new page.
  let latest: Int?
  let done: Done

  init(_ subject: UnsavedText.Subject, latest: Int? = nil, _ done: Done) {
    self.subject = subject
    self.latest = latest
    self.done = done
  }
}

extension Visit {
  /// Answers a form that is to be kept for its writer. The editor's script gets 204, which says in `X-Cercles-Kept` when the text
  /// was kept, in seconds since 1970, and without it that nothing is kept any more; and 409 when the server keeps a text that
  /// the form does not know.
  ///
  /// - Parameter saidIn: the latest revision, if it says already all that the text would change in it.
  nonisolated(nonsending) func keep(
    _ form: EditorForm, by member: Member,
    again: nonisolated(nonsending) ([Problem]) async throws -> HTML,
    saidIn: nonisolated(nonsending) () async throws -> Int? = { nil },
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
          let said = try await saidIn()
          let isKept = try await overwrite { writings in
            try writings.keepByScript(form, place(writings), saidIn: said, for: member, at: now)
          }
          if isKept { response.fields.add("X-Cercles-Kept", "\(now.seconds)") }
          return response
        } catch is AnotherKept {
          return Response(.conflict, fields: SecurityFields.all)
        }
      })
  }

  /// The latest revision of a document, if it says already all that a text would change in it, as after the save of that
  /// very text; else nil.
  fileprivate nonisolated(nonsending) func latest(
    saying draft: TextDraft, of name: DocumentName
  ) async throws -> Int? {
    guard let text = try read({ try $0.documentText(name) }) else { return nil }
    let latest = text.document.latest
    if draft.body.utf8.elementsEqual(text.body.utf8) { return latest }
    guard draft.base != latest,
      let revisions = try read({ try $0.comparison(name, older: draft.base, newer: latest) })
    else { return nil }
    let merge = try await merge(draft.body, revisions)
    return merge.places == nil && merge.mine.utf8.elementsEqual(text.body.utf8) ? latest : nil
  }

  /// Whether the editor's script has sent the form, and not its reader.
  var isFromScript: Bool { request.fields.first("x-cercles-script") == "1" }
}

/// Another text is kept there than the form knows, which only its writer may give up.
private struct AnotherKept: Error {}

extension Writings {
  /// Keeps what the script has sent, if there is something to keep. A text whose changes are all in the document is none any
  /// more: it may have left the browser just before it was saved.
  ///
  /// - Parameter said: the revision that was found to hold its changes; where another is the latest by now, the text is kept.
  /// - Returns: whether a text is kept there now.
  fileprivate func keepByScript(
    _ form: EditorForm, _ keeping: Keeping, saidIn said: Int?, for member: Member, at now: Instant
  ) throws -> Bool {
    let subject = keeping.subject
    let known = try readings(as: .member(member)).unsavedText(subject, of: member.id)
    if let known, !form.replacesKept || known.savedAt.seconds != form.knownDraft { throw AnotherKept() }
    if let said, said == keeping.latest {
      try dropUnsavedText(subject, of: member.id)
      return false
    }
    try keep(form.unsaved(subject), for: member.id, at: now)
    return true
  }
}
