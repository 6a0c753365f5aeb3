import Domain
import HTML

/// The pages that texts link to and that nobody has written yet, those that are awaited most first.
///
/// - Parameter mayWrite: whether the reader may write one.
package func awaitedPages(_ awaited: [AwaitedPage], mayWrite: Bool, in frame: Frame) -> HTML {
  subpage(
    frame, of: .pages, title: "Pages attendues",
    below: lead("Des textes y mènent déjà, et personne ne les a encore écrites."),
    awaited.isEmpty
      ? "<p>Tous les liens mènent à une page. Rien n’est attendu.</p>"
      : """
      <ol class="rows">\(each: awaited, { row($0, mayWrite: mayWrite) })</ol>
      \(if: awaited.count == AwaitedPage.mostShown, endNote)
      """)
}

private let endNote: HTML = """
  <p class="soft">La liste s’arrête aux \(AwaitedPage.mostShown) pages les plus attendues. D’autres peuvent suivre, \
  quand celles-ci seront écrites.</p>
  """

extension WayBack {
  /// The list of all pages.
  static let pages = WayBack(path: .pages, name: "Pages", place: .under(.pages))
}

private func row(_ awaited: AwaitedPage, mayWrite: Bool) -> HTML {
  """
  <li class="row"><div><h2 class="label">\(awaited.title)</h2>
  <p class="soft small">Attendue par \(howMany(awaited))\
  \(if: !awaited.pages.isEmpty, "&nbsp;: \(origins(awaited))")</p>
  \(if: mayWrite, #"<p><a href="\#(path: writing(awaited))">Écrire cette page\#(about(awaited))</a></p>"#)</div></li>

  """
}

private func howMany(_ awaited: AwaitedPage) -> HTML {
  "\(counted(awaited.count, "texte", "textes"))\(if: awaited.isCountedInPart, " ou plus")"
}

private func origins(_ awaited: AwaitedPage) -> HTML {
  let rest = awaited.count - awaited.pages.count
  return """
    \(each: awaited.pages.enumerated(), { index, page in
      #"\#(if: index > 0, ", ")<a href="\#(path: .page(page.slug))">\#(page.title)</a>"#
    })\(if: rest > 0, " et \(counted(rest, "autre", "autres"))\(if: awaited.isCountedInPart, " ou plus")")
    """
}

private func about(_ awaited: AwaitedPage) -> HTML {
  #"<span class="hidden">&nbsp;: \#(awaited.title)</span>"#
}

private func writing(_ awaited: AwaitedPage) -> SitePath {
  .newPage(title: awaited.title, circle: awaited.circle, model: nil)
}
