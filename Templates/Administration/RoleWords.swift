import Domain
import HTML

extension Role {
  /// The role in a word: what one does, not who one is, so that it fits everyone.
  package var inWords: String {
    switch self {
    case .participant: "participation"
    case .organiser: "organisation"
    case .facilitator: "animation"
    case .administrator: "administration"
    }
  }

  /// What the role allows, in one sentence.
  var meaning: HTML {
    switch self {
    case .participant:
      "Donner sa voix, proposer des mots, s’inscrire, écrire dans les pages et dans les notes."
    case .organiser: "En plus, préparer des rencontres et publier leurs notes."
    case .facilitator: "En plus, créer et modifier des cercles, et mener l’abécédaire."
    case .administrator: "Tout, y compris les membres et les réglages de la communauté."
    }
  }
}

/// The choice of one of `roles`, each explained.
func roleChoice(_ name: String, _ legend: HTML, among roles: [Role]) -> ExplainedChoice {
  ExplainedChoice(
    name: name, legend: legend,
    options: roles.map { ExplainedOption(value: $0.rawValue, words: $0.inWords, meaning: $0.meaning) })
}
