import Domain

extension PadKind {
  /// What a part of a pad is, in words.
  package var inWords: String {
    switch self {
    case .title: "Titre de la rencontre"
    case .subtitle: "Sous-titre"
    case .moment: "Jour et heures"
    case .place: "Lieu"
    case .video: "Lien de visioconférence"
    case .participants: "Personnes présentes"
    case .heading: "Titre de partie"
    case .item: "Point de l’ordre du jour"
    case .section: "Titre au-dessus de notes"
    case .note: "Note du point qui précède"
    case .other: "Autre note"
    case .synthesis: "Synthèse"
    case .nextSteps: "Prochains pas"
    case .decisions: "Décisions"
    case .tasks: "Tâches"
    case .words: "Mots de l’abécédaire"
    case .signup: "Appel à s’inscrire"
    case .datePoll: "Date à trouver"
    }
  }
}

extension PadCertainty {
  /// How sure it is, in words.
  package var inWords: String {
    switch self {
    case .sure: "reconnu"
    case .likely: "probable"
    case .unsure: "à vérifier"
    case .notUnderstood: "non compris"
    case .chosen: "choisi par vous"
    }
  }
}

extension PadRemark {
  /// What is to be known, as a sentence.
  package var inWords: String {
    switch self {
    case .emptyPart: "Rien ne suit ce titre\u{A0}: il est gardé comme une note."
    case .usualMinutes(let minutes):
      "Rien ne dit combien de temps ce point dure\u{A0}: \(minutes) minutes, à corriger."
    case .sharedMinutes(let minutes):
      "Sa durée se déduit du temps restant\u{A0}: \(minutes) \(minutes == 1 ? "minute" : "minutes")."
    case .gap(let minutes):
      "\(minutes) \(minutes == 1 ? "minute libre est jointe" : "minutes libres sont jointes") à ce point, pour que les heures suivent."
    case .overlap(let minutes):
      "Il finit \(minutes) \(minutes == 1 ? "minute" : "minutes") après le début du point suivant."
    case .guessedYear(let year): "L’année n’est pas écrite\u{A0}: \(year) est supposé."
    case .otherWeekday: "Le jour de la semaine ne va pas avec la date."
    case .noItem: "Aucun point de l’ordre du jour ne porte ce titre\u{A0}: ces notes vont aux autres notes."
    case .tooMany: "Ce qui ne tient pas ici est gardé dans les notes."
    }
  }
}

extension WordReception {
  /// What becomes of a word, in words; empty for one that may be proposed.
  package var inWords: String {
    switch self {
    case .welcome: ""
    case .known: "déjà dans l’abécédaire"
    case .closed: "l’abécédaire ne recueille pas de mots pour cette lettre en ce moment"
    }
  }
}
