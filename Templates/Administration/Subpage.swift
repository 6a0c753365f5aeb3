import Domain
import HTML

/// The page above another one: the way back stands over the title.
struct WayBack {
  let path: SitePath
  let name: HTML
  let place: Place

  static let administration = WayBack(path: .administration, name: "Administration", place: .administration)

  static func circle(_ circle: CircleLink) -> WayBack {
    WayBack(path: .circle(circle.slug), name: "\(circle.name)", place: .under(.circles))
  }
}

/// A page below another one.
///
/// - Parameters:
///   - below: what stands under the title.
///   - problems: what the form on the page was refused for.
func subpage(
  _ frame: Frame, of back: WayBack, title: String, below: HTML = .empty, problems: [Problem] = [],
  _ content: HTML
) -> HTML {
  page(
    frame, title: title, at: back.place, problems: problems,
    """
    \(pageHead(above: #"<a href="\#(path: back.path)">\#(back.name)</a>"#, "\(title)", below: below))
    \(content)
    """)
}
