import Domain
import HTML

/// What is to be mended, on top of the form, each entry leading to its field. Nothing when all is well.
func problemSummary(_ problems: [Problem], _ fields: [Field]) -> HTML {
  summary(problems) { problem in
    guard let field = fields.first(where: { $0.name == problem.field }) else {
      return reasonWords(problem.reason)
    }
    return fieldLink(field.anchor, field.label, field.words(for: problem.reason))
  }
}

/// The same, for forms whose fields are not all typed into.
func problemSummary(_ problems: [Problem], _ fields: [(name: String, label: HTML)]) -> HTML {
  summary(problems) { problem in
    guard let field = fields.first(where: { $0.name == problem.field }) else {
      return reasonWords(problem.reason)
    }
    return fieldLink(field.name, field.label, reasonWords(problem.reason))
  }
}

/// What keeps a page from doing its work and is not the matter of a field.
func alert(_ words: HTML) -> HTML { #"<p class="problems" role="alert">\#(words)</p>"# }

/// The browser goes to the summary when the page opens, without a script (HTML, 6.6.7, `autofocus`).
private func summary(_ problems: [Problem], _ entry: (Problem) -> HTML) -> HTML {
  guard !problems.isEmpty else { return .empty }
  return """
    <div class="problems" role="alert" id="a-corriger" tabindex="-1" autofocus><h2>À corriger avant d’envoyer</h2>
    <ul class="plain">\(each: problems, { "<li>\(entry($0))</li>" })</ul></div>
    """
}

private func fieldLink(_ anchor: String, _ label: HTML, _ words: HTML) -> HTML {
  "<a href=\"#\(anchor)\">\(label)</a>&nbsp;: \(words)"
}

/// What is wrong with a field, and what to do.
func reasonWords(_ reason: Problem.Reason) -> HTML {
  switch reason {
  case .missing: "Remplissez ce champ."
  case .tooLong(let maximum): "Ce texte est trop long. Ne dépassez pas \(grouped(maximum)) caractères."
  case .tooShort(let minimum): "C’est trop court. Il faut au moins \(grouped(minimum)) caractères."
  case .tooSimple: "Ce mot de passe se devine trop facilement. Variez les caractères."
  case .wrong: "Ce n’est pas le bon. Vérifiez, puis recommencez."
  case .lastAdministrator:
    "La communauté doit garder quelqu’un à son administration. Nommez d’abord une autre personne."
  case .tooOften(let minutes):
    "C’est trop d’essais en peu de temps. Recommencez dans \(minutes)&nbsp;\(minutes == 1 ? "minute" : "minutes")."
  case .full: "Trop de demandes attendent déjà une réponse. Revenez dans quelques jours."
  case .notOneLine: "Écrivez sur une seule ligne."
  case .malformed: "Vérifiez l’écriture."
  case .outOfRange(let range):
    "Choisissez un nombre de \(grouped(range.lowerBound)) à \(grouped(range.upperBound))."
  case .noRoom:
    "Il n’y a plus de place pour enregistrer, et rien n’a été gardé. Ce que vous aviez écrit est encore ici&nbsp;: copiez-le, puis prévenez l’équipe du site."
  case .busy:
    "Le site est très occupé, et rien n’a été enregistré. Ce que vous aviez écrit est encore ici&nbsp;: envoyez de nouveau dans un instant."
  case .validated:
    "Cette rencontre est close depuis plus d’une semaine, ou annulée&nbsp;: rien n’y change plus. Pour corriger le compte rendu, ajoutez un rectificatif."
  case .callClosed:
    "Les inscriptions à cet appel sont closes. Demandez à la personne qui anime de les rouvrir."
  case .notGathering:
    "On ne vient pas à cette rencontre maintenant&nbsp;: elle est terminée, annulée, ou un autre jour."
  case .crowded:
    "Cette rencontre compte déjà \(grouped(MinutesDraft.mostParticipants)) personnes, et n’en prend pas plus."
  case .signedIn:
    "Ce code ouvre la rencontre d’un cercle que votre compte ne voit pas. Demandez à y être ajouté, ou déconnectez-vous pour entrer avec votre prénom."
  case .begun:
    "La rencontre est en cours&nbsp;: les points traités et le point en cours gardent leur place. Changez ce qui vient après."
  case .past: "C’est déjà passé. Choisissez plus tard."
  case .pollClosed:
    "Ce sondage ne prend plus de réponses. Ce que vous aviez choisi est encore ici&nbsp;; demandez aux personnes qui l’organisent de le rouvrir."
  case .undefined: "Ce mot n’a pas encore de définition. Écrivez-la d’abord, puis publiez-le."
  case .votingClosed: "Ce vote n’est pas ouvert, ou ne l’est plus. Rien n’a été changé."
  case .votedAlready:
    "Vous avez déjà déposé votre bulletin pour cette lettre. Il ne peut plus être repris ni changé."
  case .tooManyVoices(let maximum):
    "Vous avez \(maximum)&nbsp;voix pour cette lettre. Décochez des mots, puis envoyez de nouveau."
  case .notNow: "L’abécédaire n’en est pas à cette étape, ou n’y est plus. Relisez la page, puis recommencez."
  case .alike: "Ce mot ressemble à un mot déjà proposé. Dites si c’est le même."
  case .enough(let maximum):
    "Vous avez déjà proposé \(grouped(maximum)) mots pour ces lettres, le plus que chaque personne propose. Retirez-en un pour en proposer un autre."
  case .unknown: "Cela n’existe pas, ou plus."
  case .taken: "C’est déjà pris."
  case .changed: "Quelqu’un d’autre l’a changé entre-temps. Relisez, puis envoyez de nouveau."
  case .file(let fault): fault.words
  case .minutes(let fault): "\(fault.inWords)"
  }
}

/// A number with its digits by three, as French groups them, on one line: « 400 000 ».
func grouped(_ number: Int) -> String {
  let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1_000)
  guard thousands != 0 else { return String(rest) }
  let digits = String(rest.magnitude)
  return grouped(thousands) + "\u{A0}" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
}
