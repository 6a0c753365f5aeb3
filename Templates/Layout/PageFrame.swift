import Domain
import HTML

/// A whole page: head, menu, what the last form has done, `content`, foot.
///
/// - Parameters:
///   - title: what tells this page from all others; the community's name follows it.
///   - description: one sentence for search engines and previews; empty to leave it out.
///   - hue: the class of the journey's colour; empty for the site's own.
///   - sheets: the styles that it needs beside those of every page.
///   - scripts: what makes it nicer.
///   - feed: the Atom feed that belongs to it.
///   - problems: what the form on the page was refused for; the title of the window then says so first (RGAA 4.1, 11.10).
func page(
  _ frame: Frame, title: String, at place: Place, description: String = "", hue: String = "",
  sheets: [Sheet] = [], scripts: [Script] = [], feed: SitePath? = nil, problems: [Problem] = [],
  _ content: HTML
) -> HTML {
  """
  <!doctype html>
  <html lang="fr">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>\(if: !problems.isEmpty, "À corriger – ")\(title) – \(frame.name)</title>
  \(if: !description.isEmpty, "<meta name=\"description\" content=\"\(description)\">\n")\
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="\(frame.assets.favicon)" type="image/svg+xml">
  <link rel="stylesheet" href="\(frame.assets.stylesheet)">
  \(each: sheets, { "<link rel=\"stylesheet\" href=\"\($0.address(in: frame.assets))\">\n" })\
  \(each: scripts, { "<script src=\"\($0.address(in: frame.assets))\" defer></script>\n" })\
  \(some: feed, { "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(path: $0)\">\n" })\
  </head>
  <body>
  <a class="skip" href="#contenu">Aller au contenu</a>
  <header class="top"><div class="wrap">
  <a class="brand" href="\(path: .home)">\(emblem)\(frame.name)</a>
  <nav aria-label="Menu principal"><ul>\(each: Section.allCases, { menuEntry($0, place) })</ul></nav>
  \(ownLinks(frame.member, place))
  </div></header>
  <main id="contenu" class="wrap \(hue)" tabindex="-1">
  \(some: frame.notice, {
    #"<p class="notice" role="status"\#(if: $0.saysTextIsKept, " data-text-kept")>\#($0.words)</p>"#
  })
  \(content)
  </main>
  <footer class="foot"><div class="wrap"><ul>
  <li><a href="\(path: .changes(before: nil))">Derniers changements</a></li>
  <li><a href="\(path: .siteMap)">Plan du site</a></li>
  \(some: frame.contact, { "<li>\(mailLink($0, "Écrire à la communauté"))</li>" })
  <li>Accessibilité&nbsp;: non conforme</li>
  </ul></div></footer>
  </body>
  </html>

  """
}

/// The head of a page: what stands above its title, the title, and what stands below.
func pageHead(above: HTML = .empty, _ title: HTML, below: HTML = .empty) -> HTML {
  """
  <header class="head">
  \(if: !above.isEmpty, "<p class=\"kicker\">\(above)</p>\n")\
  <h1>\(title)</h1>
  \(below)
  </header>
  """
}

/// A sentence or two under the title.
func lead(_ text: HTML) -> HTML { "<p class=\"lead\">\(text)</p>" }

/// A part of a page, with its title.
func section(_ title: HTML, _ content: HTML) -> HTML {
  #"<section class="section"><h2>\#(title)</h2>\#(content)</section>"#
}

private let emblem: HTML = """
  <svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="14.5" cy="17.5" r="10" fill="none" \
  stroke="currentColor" stroke-width="4.5"/><circle class="dot" cx="24" cy="8" r="5.5"/></svg>
  """

private func menuEntry(_ section: Section, _ place: Place) -> HTML {
  "<li><a href=\"\(path: section.path)\"\(currentMark(section, place))>\(section.name)</a></li>"
}

/// The search; the way in for a visitor, one's own pages for a member.
private func ownLinks(_ member: Member?, _ place: Place) -> HTML {
  """
  <nav class="own" aria-label="Recherche et compte"><ul>\
  <li><a href="\(path: .search)"\(mark(.search, place))>Rechercher</a></li>\
  \(some: member, { #"<li><a href="\#(path: .account)"\#(mark(.account, place))>\#($0.name)</a></li>"# })\
  \(if: member?.role == .administrator,
    #"<li><a href="\#(path: .administration)"\#(mark(.administration, place))>Administration</a></li>"#)\
  \(if: member == nil, #"<li><a href="\#(path: .signIn)"\#(mark(.account, place))>Se connecter</a></li>"#)</ul></nav>
  """
}

private func mark(_ own: Place, _ place: Place) -> HTML { own == place ? " aria-current=\"true\"" : .empty }

/// ARIA 1.2, `aria-current`: `page` for the page itself, `true` for the set that the page belongs to.
private func currentMark(_ section: Section, _ place: Place) -> HTML {
  switch place {
  case .at(section): " aria-current=\"page\""
  case .under(section): " aria-current=\"true\""
  default: .empty
  }
}
