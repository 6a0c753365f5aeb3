import Domain
import HTML

/// What stands beside the text: the signs that give it form. It is shown behind the form, so that nobody crosses it on the way
/// to the text.
func editorSide(_ editor: Editor) -> HTML {
  """
  <aside class="side" aria-label="Aide">
  <details class="help" id="aide" open><summary>Les signes qui mettent en forme</summary>
  <dl>\(each: signs, { "<div><dt><code>\($0.written)</code></dt><dd>\($0.read)</dd></div>\n" })</dl>
  <p>Laissez une ligne vide entre deux paragraphes. Toutes les possibilités sont dans la page \
  <a href="\(path: .page(Slug(naming: "Aide à l’écriture")))">Aide à l’écriture</a>.</p></details>
  \(if: editor.isOfNewPage, unsavedLink)
  </aside>
  """
}

extension Editor {
  fileprivate var isOfNewPage: Bool {
    if case .newPage = subject { true } else { false }
  }
}

private var unsavedLink: HTML {
  #"<p class="more"><a href="\#(path: .unsavedTexts)">Mes brouillons</a></p>"#
}

/// A sign as it is typed, and what is read.
private struct Sign {
  let written: HTML
  let read: HTML
}

private let signs = [
  Sign(written: "## Titre", read: "<b>Titre</b> de partie"),
  Sign(written: "### Titre", read: "Titre dans la partie"),
  Sign(written: "**gras**", read: "<strong>gras</strong>"),
  Sign(written: "*italique*", read: "<em>italique</em>"),
  Sign(written: "- un point", read: "liste à puces"),
  Sign(written: "1. un point", read: "liste numérotée"),
  Sign(written: "[[Le codev]]", read: "lien vers la page «&nbsp;Le codev&nbsp;»"),
  Sign(written: "[[Le codev|ce jeu]]", read: "le même lien, sur «&nbsp;ce jeu&nbsp;»"),
  Sign(written: "[[inscription: Qui\u{A0}?]]", read: "inscriptions"),
  Sign(written: "[le site](https://…)", read: "lien vers un site"),
  Sign(written: "&gt; une phrase", read: "citation"),
  Sign(written: "| Quand | Qui |<br>| --- | --- |<br>| lundi | Ada |", read: "tableau, titres en haut"),
  Sign(written: "![deux mains](/fichiers/…)", read: "image, avec ce qu’elle montre"),
  Sign(written: "mot[^1]<br>[^1]: la note", read: "note en bas de page"),
]
