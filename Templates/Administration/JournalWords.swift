import Domain
import HTML

extension JournalEntry {
  /// The act in one sentence.
  var inWords: HTML { "\(capitalizedActor) \(deed)." }

  private var capitalizedActor: HTML {
    switch actor {
    case .known, .gone: actor.inWords
    case .command: "La ligne de commande"
    }
  }

  private var deed: HTML {
    switch act {
    case .setUp: "a ouvert la communauté"
    case .memberAdded:
      actor == subject
        ? "a rejoint la communauté\(detailInBrackets)" : "a ouvert un compte\(about)\(detailInBrackets)"
    case .roleChanged: "a changé un rôle\(about)\(detailInBrackets)"
    case .suspended: "a suspendu un compte\(about)"
    case .resumed: "a rouvert un compte\(about)"
    case .removed: "a effacé un compte"
    case .invited: "a invité quelqu’un\(if: circle != nil, " dans \(circleName)")\(detailInBrackets)"
    case .invitationRevoked: "a retiré une invitation"
    case .requestAccepted: "a accepté une demande d’entrée"
    case .requestRefused: "a refusé une demande d’entrée"
    case .passwordLinkMade: "a fait un lien de nouveau mot de passe\(about)"
    case .settingsSaved: "a changé les réglages"
    case .circleVisibilityChanged: "a changé qui voit \(circleName)\(detailInBrackets)"
    case .circleMemberSet: "a donné une place dans \(circleName)\(about)\(detailInBrackets)"
    case .circleMemberRemoved: "a retiré une personne, dans \(circleName)\(about)"
    case .mailRetried: "a relancé un courriel"
    case .mailDropped: "a abandonné un courriel"
    }
  }

  /// To whom it was done. A name behind a colon needs no elision.
  private var about: HTML { "\(some: subject, { "&nbsp;: \($0.inWords)" })" }

  private var circleName: HTML {
    guard let circle else { return "un cercle" }
    return #"le cercle <a href="\#(path: .circle(circle.slug))">\#(circle.name)</a>"#
  }

  private var detailInBrackets: HTML { detail.isEmpty ? .empty : " (\(detailInWords))" }

  private var detailInWords: String {
    Role(rawValue: detail)?.inWords ?? Visibility(rawValue: detail)?.inWords
      ?? CircleStanding(rawValue: detail)?.inWords ?? detail
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
