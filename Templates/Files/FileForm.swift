import Domain
import HTML

/// The form of a file with what is typed into it; the file itself cannot be given back to a browser.
package struct FileForm: Hashable, Sendable {
  package var words: FileWords

  /// An empty form.
  package init() { words = FileWords(text: "", isDecorative: false) }

  /// The form with a file as it is kept.
  package init(_ words: FileWords) { self.words = words }

  /// The form as it was sent.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    words = FileWords(
      text: value(FileWords.textField), isDecorative: !value(FileWords.decorativeField).isEmpty)
  }
}

extension FileForm {
  /// The fields in which something is typed.
  func fields(_ problems: [Problem]) -> HTML {
    """
    \(wordsField(problems))\
    \(checkbox(
      FileWords.decorativeField, "Image décorative", isOn: words.isDecorative,
      hint: "Elle n’apprend rien de plus que le texte&nbsp;: qui ne la voit pas ne perd rien."))
    """
  }

  /// The field of `text` without `required`: a browser would not send a decorative image, whose words are empty. It is not
  /// said to be optional either, because it is not for other images.
  private func wordsField(_ problems: [Problem]) -> HTML {
    let field = Self.text
    return labelled(
      field.anchor, field.label, hint: "\(field.hint) \(grouped(field.maximum)) caractères au plus.",
      wrong: problems.filter { $0.field == field.name }.map { field.words(for: $0.reason) }
    ) { links in
      """
      <input type="text" id="\(field.anchor)" name="\(field.name)"\(links) maxlength="\(field.maximum)" \
      value="\(words.text)">
      """
    }
  }

  static let text = Field(
    name: FileWords.textField, label: "Texte de remplacement, ou titre du document",
    hint: """
      Pour une image, dites en une phrase ce qu’elle montre&nbsp;: c’est ce que lit qui ne la voit pas. Ce texte peut rester \
      vide pour une image décorative.
      """)
}

/// Where a file is chosen.
///
/// - Parameter largest: what it may weigh, in MiB; the script says so before anything is sent.
func fileField(largest: Int, _ problems: [Problem]) -> HTML {
  labelled(
    NewFile.field, "Fichier",
    hint: """
      Une image (JPEG, PNG, WebP ou GIF), un PDF, ou un document Word, Excel, PowerPoint ou LibreOffice sans macros. \
      \(largest)&nbsp;Mo au plus.
      """,
    wrong: problems.filter { $0.field == NewFile.field }.map { fileProblemWords($0.reason) }
  ) { links in
    """
    <input type="file" id="\(NewFile.field)" name="\(NewFile.field)"\(links) required accept="\(accepted)" \
    data-mebioctets="\(largest)">
    """
  }
}

/// What is to be mended, on top of the form with a file.
func fileProblemSummary(_ problems: [Problem]) -> HTML {
  problemSummary(
    problems, [Field(name: NewFile.field, label: "Fichier", sayings: [.missing: noFile]), FileForm.text])
}

/// The endings of names that the browser's own dialogue shows first (HTML, 4.10.5.1.17).
private var accepted: String {
  (["jpeg"] + FileKind.allCases.map(\.fileExtension)).map { "." + $0 }.joined(separator: ",")
}

private var noFile: HTML { "Choisissez un fichier." }

private func fileProblemWords(_ reason: Problem.Reason) -> HTML {
  reason == .missing ? noFile : reasonWords(reason)
}
