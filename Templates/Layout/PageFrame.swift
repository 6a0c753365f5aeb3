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
///   - hasMenus: false for a page that is shown to a room.
///   - problems: what the form on the page was refused for; the title of the window then says so first (RGAA 4.1, 11.10).
func page(
  _ frame: Frame, title: String, at place: Place, description: String = "", hue: String = "",
  sheets: [Sheet] = [], scripts: [Script] = [], feed: SitePath? = nil, hasMenus: Bool = true,
  problems: [Problem] = [], _ content: HTML
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
  \(frame.fixed.links)
  \(each: sheets, { "<link rel=\"stylesheet\" href=\"\($0.address(in: frame.assets))\">\n" })\
  \(each: scripts, { "<script src=\"\($0.address(in: frame.assets))\" defer></script>\n" })\
  \(some: feed, { "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(path: $0)\">\n" })\
  </head>
  <body>
  \(hasMenus ? menus(frame, place) : skipLink)
  <main id="contenu" class="wrap \(hue)" tabindex="-1">
  \(some: frame.notice, {
    #"<p class="notice" role="status"\#(if: $0.saysTextIsKept, " data-text-kept")>\#($0.words)</p>"#
  })
  \(content)
  </main>
  \(if: hasMenus, frame.fixed.foot)
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

private func menus(_ frame: Frame, _ place: Place) -> HTML {
  """
  \(frame.fixed.top)
  \(frame.fixed.menu(at: place))
  \(ownLinks(frame.member, place))
  </div></header>\(some: frame.guest, guestBar)
  """
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

/// Who a guest is here, back to their meeting, and out.
private func guestBar(_ guest: GuestPlace) -> HTML {
  """

  <nav class="guest" aria-label="Invité"><div class="wrap"><p>Invité·e\u{A0}: <strong>\(guest.name)</strong>, dans \
  <a href="\(path: .meeting(id: guest.meeting.id, guest.meeting.slug))">\(guest.meeting.title)</a></p>\
  <a href="\(path: .code)#quitter">Quitter</a></div></nav>
  """
}

private func mark(_ own: Place, _ place: Place) -> HTML { own == place ? " aria-current=\"true\"" : .empty }
