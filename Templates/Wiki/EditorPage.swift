import Domain
import HTML

/// The page on which a text is written. The first button of its form, which the key Enter presses in a line, shows the text
/// and saves nothing.
package func editorPage(_ editor: Editor, in frame: Frame) -> HTML {
  let back = editor.wayBack
  return page(
    frame, title: editor.title, at: back.place, sheets: [.workshop], scripts: [.editor],
    problems: editor.problems,
    """
    \(pageHead(above: #"<a href="\#(path: back.path)">\#(back.name)</a>"#, "\(editor.title)"))
    \(interruption(editor))\(otherEditors(editor.others))\(keptText(editor))\
    \(some: editor.preview, preview)
    <div class="desk">
    \(editorForm(editor, writer: frame.member))
    \(editorSide(editor))
    </div>
    """)
}

extension Editor {
  /// What tells this page from others.
  fileprivate var title: String {
    switch subject {
    case .newPage: "Écrire une page"
    case .document(let document):
      switch document.name {
      case .page: "Modifier \(document.title)"
      case .introduction: "Présenter le cercle \(document.title)"
      case .word: "Définir le mot \(document.title)"
      }
    }
  }

  fileprivate var wayBack: WayBack {
    switch subject {
    case .document(let document): document.wayBack
    case .newPage: .pages
    }
  }

  /// Where its forms are sent, and where it is asked for again.
  var path: SitePath {
    switch subject {
    case .document(let document): .edit(document.name)
    case .newPage: .newPage(title: nil, circle: nil, model: nil)
    }
  }

  /// Whether keeping this text for its writer would lose another one.
  var wouldLoseKept: Bool { !form.replacesKept || (kept != nil && !isTakenUp) }
}

/// Who else writes in the document, one sentence each.
private func otherEditors(_ others: [OtherEditor]) -> HTML {
  guard !others.isEmpty else { return .empty }
  let rest = others.count - OtherEditor.mostNamed
  return """
    <p class="notice">\(each: others.prefix(OtherEditor.mostNamed), { other in
      "\(other.name) écrit aussi ici depuis \(clock(other.since)). "
    })\(if: rest > 0, "Et \(counted(rest, "autre personne", "autres personnes")). ")\
    Vos textes seront réunis à l’enregistrement.</p>

    """
}

/// An hour of today or of last night.
func clock(_ instant: Instant) -> HTML {
  let (day, time) = instant.inParis
  return #"<time datetime="\#(day.iso)T\#(time.iso)">\#(time.onTheClock)</time>"#
}

private func interruption(_ editor: Editor) -> HTML {
  switch editor.interruption {
  case nil: .empty
  case .archived: archived(editor.subject)
  case .destroyed:
    alert(
      """
      La page que vous modifiiez n’existe plus. Votre texte est là, ci-dessous. Vous pouvez en faire une nouvelle page, ou \
      le garder comme brouillon.
      """)
  case .closed:
    alert(
      """
      Vous ne pouvez plus modifier ce texte. Le vôtre est là, ci-dessous. Vous pouvez en faire une nouvelle page, ou le \
      garder comme brouillon.
      """)
  case .replaced:
    alert(
      """
      La page que vous modifiiez a été remplacée&nbsp;: une autre est à son adresse. Votre texte est là, ci-dessous. Vous \
      pouvez en faire une nouvelle page, ou le garder comme brouillon.
      """)
  }
}

private func archived(_ subject: Editor.Subject) -> HTML {
  let isPage =
    if case .document(let document) = subject, case .page = document.name { document.isPutAside } else {
      false
    }
  return alert(
    isPage
      ? """
      Cette page vient d’être archivée&nbsp;: elle ne se modifie plus. Votre texte est là, ci-dessous. Gardez-le comme \
      brouillon, ou demandez que la page sorte des archives.
      """
      : """
      Ce cercle vient d’être archivé&nbsp;: ses textes ne se modifient plus. Le vôtre est là, ci-dessous. Gardez-le comme \
      brouillon, ou demandez que le cercle sorte des archives.
      """)
}

/// The text that waits for its writer: both ways on, or which one was taken.
private func keptText(_ editor: Editor) -> HTML {
  guard let kept = editor.kept else { return .empty }
  return """
    <section class="notice kept" aria-labelledby="brouillon">
    <h2 id="brouillon" class="label">\(editor.isTakenUp ? "Votre brouillon est repris" : "Un brouillon vous attend")</h2>
    \(editor.isTakenUp ? takenUp(kept, editor) : offered(kept, editor))
    </section>

    """
}

private func takenUp(_ kept: KeptText, _ editor: Editor) -> HTML {
  """
  <p>Le champ contient ce que vous aviez écrit \(moment(kept.savedAt)).\(newerRevision(kept, editor)) \
  \(if: kept.document != nil,
    #"Pour retrouver le texte enregistré, <a href="\#(path: editor.path)">laissez ce brouillon de côté</a>."#)</p>
  """
}

private func offered(_ kept: KeptText, _ editor: Editor) -> HTML {
  """
  <p>Vous aviez commencé à écrire \(moment(kept.savedAt)).\(newerRevision(kept, editor)) Le champ ci-dessous contient le \
  texte enregistré&nbsp;; votre brouillon reste intact tant que vous ne choisissez pas.</p>
  <div class="buttons">\(takeUpButton(kept, editor.path)) \
  \(buttonForm(to: .dropUnsavedText(kept.id), editor.seal, "Jeter ce brouillon"))</div>
  """
}

private func newerRevision(_ kept: KeptText, _ editor: Editor) -> HTML {
  guard case .document(let document) = editor.subject, kept.text.text.base < document.latest else {
    return .empty
  }
  return " Depuis, la page a changé&nbsp;: ses changements et les vôtres seront réunis."
}

/// The button that fills the editor with a kept text.
func takeUpButton(_ kept: KeptText, _ path: SitePath, about: HTML = .empty) -> HTML {
  let value = if case .newPage(let form) = kept.text.subject { form } else { FormValue.yes }
  return """
    <form class="inline" method="get" action="\(path: path)">\
    <button name="\(Editor.takeUpField)" value="\(value)">Reprendre\
    \(if: about.isEmpty, " ce brouillon")\(if: !about.isEmpty, #"<span class="hidden"> \#(about)</span>"#)</button></form>
    """
}

private func preview(_ text: HTML) -> HTML {
  """
  <section class="preview" id="apercu" aria-labelledby="titre-apercu">
  <h2 id="titre-apercu" class="label" tabindex="-1" autofocus>Aperçu</h2>
  <div class="prose">\(text)</div>
  </section>

  """
}
