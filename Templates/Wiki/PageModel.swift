import HTML

/// A text to start a new page from. The raw value stands in the address of the form.
package enum PageModel: String, CaseIterable, Sendable {
  case review = "bilan"
  case method = "fiche"
  case experience = "retour"
  case compass = "boussole"

  /// What the page is to hold, in Markdown: its parts, and in each what to write there.
  package var text: String {
    switch self {
    case .review: Self.reviewText
    case .method: Self.methodText
    case .experience: Self.experienceText
    case .compass: Self.compassText
    }
  }

  var name: HTML {
    switch self {
    case .review: "Bilan de cercle"
    case .method: "Fiche méthode"
    case .experience: "Retour d’expérience"
    case .compass: "Boussole"
    }
  }
}
