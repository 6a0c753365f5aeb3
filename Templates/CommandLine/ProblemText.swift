import Domain

/// What the command line says of what cannot be accepted.
extension CommandLineText {
  /// What was typed for a member.
  package static func rejected(_ problems: [Problem]) -> String {
    problems.map { "\(option($0.field)) \(words(for: $0.reason))." }.joined(separator: " ")
  }

  /// What is wrong, after the name of what it is wrong with.
  static func words(for reason: Problem.Reason) -> String {
    switch reason {
    case .missing: "manque"
    case .tooLong(let maximum): "dépasse \(maximum) caractères"
    case .tooShort(let minimum): "a moins de \(minimum) caractères"
    case .tooSimple: "se devine trop facilement"
    case .tooOften(let minutes): "a été essayé trop souvent, il faut attendre \(minutes) minutes"
    case .full: "ne trouve plus de place"
    case .wrong: "n’est pas le bon"
    case .lastAdministrator: "ne peut pas changer : la communauté doit garder un administrateur"
    case .notOneLine: "doit tenir sur une ligne"
    case .malformed: "n’est pas valable"
    case .outOfRange(let range): "doit aller de \(range.lowerBound) à \(range.upperBound)"
    case .noRoom: "ne tient plus sur le disque"
    case .busy: "n’a pas pu être enregistré, tant le site est occupé"
    case .validated: "ne change plus, parce que la rencontre est close ou annulée"
    case .callClosed: "ne prend plus d’inscriptions"
    case .notGathering: "est pour une rencontre à laquelle on ne vient pas maintenant"
    case .crowded: "est de trop, tant la rencontre compte de personnes"
    case .signedIn: "est pour quelqu’un sans compte"
    case .begun: "garde sa place pendant la rencontre"
    case .past: "est déjà passé"
    case .pollClosed: "ne prend plus de réponses"
    case .undefined: "n’a pas de définition"
    case .votingClosed: "est pour un vote qui n’est pas ouvert"
    case .votedAlready: "est un second bulletin"
    case .tooManyVoices(let maximum): "a plus de \(maximum) voix"
    case .notNow: "n’est pas de cette étape"
    case .alike: "ressemble à un autre mot"
    case .enough(let maximum): "ne prend pas plus de \(maximum)"
    case .unknown: "désigne une chose qui n’existe pas"
    case .taken: "est déjà pris"
    case .changed: "a été changé entre-temps"
    case .file: "n’est pas un fichier que le site garde"
    case .minutes: "n’est pas un compte rendu que le site lit"
    }
  }

  private static func option(_ field: String) -> String {
    switch field {
    case "password": "Le mot de passe"
    case "email": "L’adresse"
    case "name": "Le nom"
    case "role": "Le rôle"
    default: "« \(field) »"
    }
  }
}
