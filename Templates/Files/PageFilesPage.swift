import Domain
import HTML

/// The files of a page, and the form that adds one.
///
/// - Parameter allowance: nil where the page takes no file, because it was put aside.
package func pageFilesPage(
  _ document: Document, _ files: [StoredFile], form typed: FileForm, allowance: FileAllowance?,
  problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  page(
    frame, title: "Images et fichiers de \(document.title)", at: .under(.pages),
    scripts: allowance == nil ? [] : [.upload], problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: .page(document.name.slug))">\#(document.title)</a>"#, "Images et fichiers",
      below: lead("Qui peut lire la page peut voir ses fichiers, et personne d’autre.")))
    \(some: allowance, { section("Ajouter un fichier", addForm(document, typed, $0, problems, seal)) })
    \(section("Les fichiers de cette page", list(of: files.filter { !$0.isArchived }, mayChange: allowance != nil)))
    \(if: files.contains(where: \.isArchived), archived(files.filter(\.isArchived), mayChange: allowance != nil))
    """)
}

private func addForm(
  _ document: Document, _ typed: FileForm, _ allowance: FileAllowance, _ problems: [Problem], _ seal: FormSeal
) -> HTML {
  form(
    to: .pageFiles(document.name.slug), seal, button: "Ajouter le fichier", takesFiles: true,
    problems: fileProblemSummary(problems),
    note: """
      Les photos perdent à l’envoi ce qu’elles disent du lieu et du moment où elles ont été prises. Celles de plus de \
      1&nbsp;600&nbsp;pixels de côté sont réduites si votre navigateur le peut.
      """,
    """
    \(fileField(largest: allowance.largest, problems))\(typed.fields(problems))\(roomWords(allowance))
    """)
}

private func archived(_ files: [StoredFile], mayChange: Bool) -> HTML {
  section("Fichiers archivés", fileRows(files, showsPage: false, mayChange: mayChange))
}

private func list(of files: [StoredFile], mayChange: Bool) -> HTML {
  files.isEmpty
    ? "<p>Cette page n’a pas encore de fichier.</p>"
    : fileRows(files, showsPage: false, mayChange: mayChange)
}
