import Domain
import HTML

/// What a list of pages is asked for. The raw values are the names in the address, behind its question mark.
package enum PagesQuery: String {
  /// Pages behind this one.
  case after = "apres"
  /// Pages from this letter on.
  case letter = "lettre"
}

/// Where a part of the list of pages begins.
package enum PagesStart: Hashable, Sendable {
  case beginning
  /// Behind the page of that address.
  case after(Slug)
  case letter(Letter)
}

/// The wiki pages in alphabetical order, a part of them. A list that has several parts is entered by letters too.
///
/// - Parameter mayWrite: whether the reader may write a new one.
package func pagesPage(
  _ list: PageList, from start: PagesStart = .beginning, mayWrite: Bool = false, in frame: Frame
) -> HTML {
  page(
    frame, title: "Pages\(partInWords(list, start))", at: .at(.pages),
    description: "Ce que la communauté sait, écrit et tient à jour.",
    """
    \(pageHead(
      "Les pages",
      below: "\(lead("Ce que la communauté sait, écrit et tient à jour."))\(ways(mayWrite, frame.member))"))
    \(if: start != .beginning || list.last != nil, letters)\
    <h2 class="hidden">\(start == .beginning && list.last == nil ? "Toutes les pages" : "Une partie des pages")</h2>
    \(list.pages.isEmpty ? "<p>\(nothing(start))</p>" : pageRows(list.pages))
    \(pager(start == .beginning ? nil : .pages, list.last.map(SitePath.pagesAfter)))
    """)
}

/// Leads to the first part of a list of pages and to the next one, where there are such.
func pager(_ first: SitePath?, _ next: SitePath?) -> HTML {
  guard first != nil || next != nil else { return .empty }
  return """
    <nav class="around" aria-label="Autres pages de la liste">\
    \(some: first, { #"<a href="\#(path: $0)">Début de la liste</a>"# })\
    \(some: next, { #"<a class="after" href="\#(path: $0)" rel="next">Suite de la liste</a>"# })</nav>
    """
}

/// Pages as a plain list of links.
func pageLinks(_ pages: [PageSummary]) -> HTML {
  """
  <ul class="plain">\(each: pages, {
    #"<li><a href="\#(path: .page($0.slug))">\#($0.title)</a></li>"#
  })</ul>
  """
}

/// Pages as rows, with the circle of each.
func pageRows(_ pages: [PageSummary]) -> HTML {
  #"<ul class="rows duo">\#(each: pages, pageRow)</ul>"#
}

private func nothing(_ start: PagesStart) -> HTML {
  start == .beginning ? "Aucune page n’est encore écrite." : "La liste ne va pas plus loin."
}

/// The window says which part is shown.
private func partInWords(_ list: PageList, _ start: PagesStart) -> String {
  guard start != .beginning, let first = list.pages.first else { return "" }
  return ", à partir de «\u{A0}\(first.title)\u{A0}»"
}

private var letters: HTML {
  """
  <nav aria-label="Pages par lettre"><ul class="jump">\(each: Letter.all, {
    #"<li><a href="\#(path: .pagesFrom($0))">\#($0.description)</a></li>"#
  })</ul></nav>

  """
}

private func ways(_ mayWrite: Bool, _ member: Member?) -> HTML {
  """
  <ul class="jump">\
  \(if: mayWrite,
    #"<li><a href="\#(path: .newPage(title: nil, circle: nil, model: nil))">Écrire une page</a></li>"#)\
  \(if: member != nil, #"<li><a href="\#(path: .unsavedTexts)">Mes brouillons</a></li>"#)\
  <li><a href="\(path: .awaitedPages)">Pages attendues</a></li>\
  <li><a href="\(path: .orphanPages)">Pages isolées</a></li></ul>
  """
}

private func pageRow(_ page: PageSummary) -> HTML {
  """
  <li class="row"><div>
  <h3><a href="\(path: .page(page.slug))">\(page.title)</a></h3>
  <p class="soft small">\(page.circle.map { "Du cercle \($0.name)" } ?? "De toute la communauté")</p>
  </div></li>

  """
}
