import Domain
import HTML

/// A page that is one form: its title, a sentence about it, then `content`.
///
/// - Parameters:
///   - about: what the form is for, below the title.
///   - problems: what the form was refused for.
func formPage(
  _ frame: Frame, title: String, at place: Place, about: HTML = .empty, problems: [Problem], _ content: HTML
) -> HTML {
  page(
    frame, title: title, at: place, problems: problems,
    """
    \(pageHead("\(title)", below: about.isEmpty ? .empty : lead(about)))
    \(content)
    """)
}
