import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// `GET /pages/{slug}/fichiers`
@Sendable func showPageFiles(_ visit: Visit) throws -> Response {
  let slug = try visit.slug()
  let document = try visit.pageWithFiles(in: visit.store)
  guard document.name.slug == slug else {
    throw Failure.movedTo(SitePath.pageFiles(document.name.slug).text)
  }
  return try .page(pageOfFiles(FileForm(), [], seal: visit.seal(), visit))
}

/// `POST /pages/{slug}/fichiers`
@Sendable nonisolated(nonsending) func addFile(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let form = FileForm { visit.fields[$0] }
  let seal = visit.seal()
  let sent = visit.files.filter { $0.name == NewFile.field }
  let allowance = try visit.read { store in
    _ = try visit.pageWithFiles(in: store)
    return try store.fileAllowance()
  }
  return try await visit.save(
    problems(of: sent, allowance) + form.words.problems(for: nil),
    again: { try pageOfFiles(form, $0, seal: seal, visit) },
    {
      guard let sent = sent.first else { throw Rejection([Problem(NewFile.field, .missing)]) }
      let file = try await visit.examine(sent, form.words)
      return try await visit.done { writings in
        let document = try writings.pageWithFiles(slug, by: member)
        try writings.addFile(file, to: document, by: member, at: now)
        return Done(.pageFiles(document.name.slug), .fileAdded)
      }
    })
}

/// What can be said of what was sent before it is looked at. The words and the answer are of one file: another one beside it
/// would be lost without a word.
private func problems(of files: [FormFile], _ allowance: FileAllowance) -> [Problem] {
  guard let file = files.first else { return [Problem(NewFile.field, .missing)] }
  if files.count > 1 { return [Problem(NewFile.field, .file(.several))] }
  if file.bytes.isEmpty { return [Problem(NewFile.field, .file(.empty))] }
  guard file.bytes.count > allowance.largestBytes else { return [] }
  return [Problem(NewFile.field, .file(.tooLarge(mebibytes: allowance.largest)))]
}

/// The page with the form as it was typed. The file that was chosen is not in it any more, and is to be chosen again.
private func pageOfFiles(
  _ form: FileForm, _ problems: [Problem], seal: FormSeal, _ visit: Visit
) throws -> HTML {
  var problems = problems
  let isAgain = !problems.isEmpty || visit.review != nil
  if isAgain, !problems.contains(where: { $0.field == NewFile.field }) {
    problems.append(Problem(NewFile.field, .file(.toChooseAgain)))
  }
  return try visit.read { store in
    let document = try visit.pageWithFiles(in: store)
    return pageFilesPage(
      document, try store.files(of: document), form: form,
      allowance: document.isArchived ? nil : try store.fileAllowance(), problems: problems, seal: seal,
      in: visit.frame)
  }
}

extension Visit {
  /// Looks at a file, cleans it and takes its digest, away from the loop: 20 MiB take a tenth of a second.
  fileprivate nonisolated(nonsending) func examine(_ sent: FormFile, _ words: FileWords) async throws
    -> NewFile
  {
    let result = try await application.passwords.work { NewFile.result(of: sent, words) }
    switch result {
    case .success(let file):
      let problems = words.problems(for: file.name.kind)
      guard problems.isEmpty else { throw Rejection(problems) }
      return file
    case .failure(let refusal): throw Rejection([Problem(NewFile.field, .file(.refused(refusal)))])
    }
  }
}

extension NewFile {
  fileprivate static func result(of sent: FormFile, _ words: FileWords) -> Result<NewFile, FileRefusal> {
    do throws(FileRefusal) {
      let found = try RecognisedFile(sent.bytes)
      let bytes = found.kind.withoutMetadata(sent.bytes)
      return .success(
        NewFile(
          name: FileName(sent: sent.fileName, kind: found.kind), size: found.size, words: words, bytes: bytes,
          hash: SHA256.digest(of: bytes)))
    } catch {
      return .failure(error)
    }
  }
}
