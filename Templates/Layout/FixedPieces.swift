import HTML

/// What stands around the content of every page and changes only with the community's settings. It is made once and then
/// copied into each page: made anew, it would be a quarter of the making of a page.
///
/// An object, because it goes with the frame of every page from hand to hand: that counts one reference then, and not each of those
/// inside, some of which all loops share.
final class FixedPieces: Hashable, Sendable {
  let name: String
  let assets: Assets
  let contact: MailAddress?
  /// The links to the icon and to the styles.
  let links: HTML
  /// The beginning of the header.
  let top: HTML
  let foot: HTML
  private let menus: [Place: HTML]
  private let plainMenu: HTML

  /// - Parameter contact: the mail address of the community's keepers; nil until they give one.
  init(name: String, assets: Assets, contact: MailAddress?) {
    (self.name, self.assets, self.contact) = (name, assets, contact)
    links = siteLinks(assets).kept
    top = pageTop(name).kept
    foot = pageFoot(contact).kept
    plainMenu = mainMenu(.elsewhere).kept
    let places = Section.allCases.flatMap { [Place.at($0), .under($0)] }
    menus = Dictionary(uniqueKeysWithValues: places.map { ($0, mainMenu($0).kept) })
  }

  /// All the rest is made of these.
  static func == (first: FixedPieces, second: FixedPieces) -> Bool {
    first === second
      || first.name == second.name && first.assets == second.assets && first.contact == second.contact
  }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The menu of a page that stands there.
  func menu(at place: Place) -> HTML { menus[place] ?? plainMenu }
}

private func siteLinks(_ assets: Assets) -> HTML {
  """
  <link rel="icon" href="\(assets.favicon)" type="image/svg+xml">
  <link rel="stylesheet" href="\(assets.stylesheet)">
  """
}

private func pageTop(_ name: String) -> HTML {
  """
  \(skipLink)
  <header class="top"><div class="wrap">
  <a class="brand" href="\(path: .home)">\(emblem)\(name)</a>
  """
}

/// The first link of every page (RGAA 4.1, 12.7).
let skipLink: HTML = """
  <a class="skip" href="#contenu">Aller au contenu</a>
  """

private let emblem: HTML = """
  <svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="14.5" cy="17.5" r="10" fill="none" \
  stroke="currentColor" stroke-width="4.5"/><circle class="dot" cx="24" cy="8" r="5.5"/></svg>
  """

private func mainMenu(_ place: Place) -> HTML {
  #"<nav aria-label="Menu principal"><ul>\#(each: Section.allCases, { menuEntry($0, place) })</ul></nav>"#
}

private func menuEntry(_ section: Section, _ place: Place) -> HTML {
  "<li><a href=\"\(path: section.path)\"\(currentMark(section, place))>\(section.name)</a></li>"
}

/// ARIA 1.2, `aria-current`: `page` for the page itself, `true` for the set that the page belongs to.
private func currentMark(_ section: Section, _ place: Place) -> HTML {
  switch place {
  case .at(section): " aria-current=\"page\""
  case .under(section): " aria-current=\"true\""
  default: .empty
  }
}

private func pageFoot(_ contact: MailAddress?) -> HTML {
  """
  <footer class="foot"><div class="wrap"><ul>
  <li><a href="\(path: .changes(before: nil))">Derniers changements</a></li>
  <li><a href="\(path: .siteMap)">Plan du site</a></li>
  \(some: contact, { "<li>\(mailLink($0, "Écrire à la communauté"))</li>" })
  <li>Accessibilité&nbsp;: non conforme</li>
  </ul></div></footer>
  """
}
