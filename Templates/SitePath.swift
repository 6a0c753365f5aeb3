import Domain

/// Every address of the site, in one list: a template can link to nothing else inside the site.
package enum SitePath: Hashable, Sendable {
  case home
  case circles
  case circle(Slug)
  case pages
  case page(Slug)
  case meetings
  case meeting(id: Int, Slug)
  case abecedaire
  case letter(Letter)
  case word(Slug)
  case siteMap

  /// The address as it stands in a link: ASCII that needs neither percent-encoding nor escaping.
  package var text: String { parts.start.description + parts.name }

  /// What all addresses of the kind begin with, and what tells this one from them; empty for a page that is alone.
  var parts: (start: StaticString, name: String) {
    switch self {
    case .home: ("/", "")
    case .circles: ("/cercles", "")
    case .circle(let slug): ("/cercles/", slug.text)
    case .pages: ("/pages", "")
    case .page(let slug): ("/pages/", slug.text)
    case .meetings: ("/rencontres", "")
    case .meeting(let id, let slug): ("/rencontres/", "\(id)-\(slug.text)")
    case .abecedaire: ("/abecedaire", "")
    case .letter(let letter): ("/abecedaire/", letter.small)
    case .word(let slug): ("/mots/", slug.text)
    case .siteMap: ("/plan-du-site", "")
    }
  }
}
