import Domain
import HTML

extension Problem {
  /// Whether it keeps the text from being kept and is nothing that its writer could mend in it.
  var isEditorAlert: Bool {
    switch (field, reason) {
    case ("", .full), ("", .tooOften): true
    default: false
    }
  }
}

/// What the writer is told of such problems, on top of the form.
func editorAlerts(_ problems: [Problem]) -> HTML { "\(each: problems.filter(\.isEditorAlert), editorAlert)" }

private func editorAlert(_ problem: Problem) -> HTML {
  switch problem.reason {
  case .tooOften(let minutes):
    alert(
      """
      Vous avez créé beaucoup de pages en peu de temps, et celle-ci n’est pas encore créée. Votre texte est toujours ici&nbsp;: \
      gardez-le comme brouillon, ou envoyez-le de nouveau dans \(minutes)&nbsp;\(minutes == 1 ? "minute" : "minutes").
      """)
  default:
    alert(
      """
      Vous avez déjà \(UnsavedText.mostOfOnePerson) brouillons, et celui-ci n’est pas gardé. Jetez-en un dans \
      <a href="\(path: .unsavedTexts)">vos brouillons</a>, ou enregistrez ce texte.
      """)
  }
}
