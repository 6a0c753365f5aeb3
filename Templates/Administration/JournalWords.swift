import Domain
import HTML

extension JournalEntry {
  /// The act in one sentence.
  var inWords: HTML { "\(capitalizedActor) a \(act.inWords(to: subject?.inWords, in: circle, detail))." }

  private var capitalizedActor: HTML {
    switch actor {
    case .known, .gone: actor.inWords
    case .command: "La ligne de commande"
    }
  }
}

extension JournalEntry.Person {
  fileprivate var inWords: HTML {
    switch self {
    case .known(let id, let name): #"<a href="\#(path: .member(id))">\#(name)</a>"#
    case .command: "la ligne de commande"
    case .gone: "Ancien membre"
    }
  }
}

extension Act {
  /// What was done, as it stands behind « a » or « avez ».
  ///
  /// - Parameters:
  ///   - subject: to whom; nil where it is done to nobody, or not told. A name behind a colon needs no elision.
  ///   - detail: what the act says it is.
  func inWords(to subject: HTML?, in circle: CircleLink?, _ detail: String) -> HTML {
    let about: HTML = "\(some: subject, { "&nbsp;: \($0)" })"
    let place = circleName(circle)
    let detail = inBrackets(detail)
    return switch self {
    case .setUp: "ouvert la communauté"
    case .memberAdded: "ouvert un compte\(about)\(detail)"
    case .memberJoined: "rejoint la communauté\(if: circle != nil, ", dans \(place)")\(detail)"
    case .roleChanged: "changé un rôle\(about)\(detail)"
    case .suspended: "suspendu un compte\(about)"
    case .resumed: "rouvert un compte\(about)"
    case .removed: "effacé un compte"
    case .invited: "invité quelqu’un\(if: circle != nil, " dans \(place)")\(detail)"
    case .invitationLinkMade: "fait un nouveau lien d’invitation\(if: circle != nil, " dans \(place)")"
    case .invitationRevoked: "retiré une invitation"
    case .requestAccepted: "accepté une demande d’entrée"
    case .requestRefused: "refusé une demande d’entrée"
    case .passwordLinkMade: "fait un lien de nouveau mot de passe\(about)"
    case .settingsSaved: "changé les réglages"
    case .circleVisibilityChanged: "changé qui voit \(place)\(detail)"
    case .circleMemberSet: "donné une place dans \(place)\(about)\(detail)"
    case .circleMemberRemoved: "retiré une personne, dans \(place)\(about)"
    case .pageDestroyed: "détruit une page\(detail)"
    case .fileDestroyed: "détruit un fichier\(detail)"
    case .circleArchived: "archivé \(place)"
    case .circleBroughtBack: "ressorti \(place) des archives"
    case .mailRetried: "relancé un courriel"
    case .mailDropped: "abandonné un courriel"
    }
  }

  private func circleName(_ circle: CircleLink?) -> HTML {
    guard let circle else { return "un cercle" }
    return #"le cercle <a href="\#(path: .circle(circle.slug))">\#(circle.name)</a>"#
  }

  private func inBrackets(_ detail: String) -> HTML {
    if detail.isEmpty { return .empty }
    let words =
      Role(rawValue: detail)?.inWords ?? Visibility(rawValue: detail)?.inWords
      ?? CircleStanding(rawValue: detail)?.inWords ?? detail
    return " (\(words))"
  }
}
