import HTML

/// What a status means to someone who reads a page (RFC 9110, 15.5 and 15.6).
struct ErrorWords {
  let title: String
  let advice: HTML

  init(status: Int) {
    switch status {
    case 401: self.init("Il faut se connecter", "Cette page est réservée aux personnes connectées.")
    case 403: self.init("Cette page n’est pas ouverte", "Elle est réservée à certaines personnes.")
    case 404:
      self.init(
        "Cette page n’existe pas",
        "Elle a peut-être changé d’adresse, ou le lien qui vous amène ici contient une faute.")
    case 405: self.init("Cette action n’est pas possible ici", "La page ne répond pas à ce type de demande.")
    case 408: self.init("La demande est arrivée trop lentement", "Vérifiez la connexion, puis recommencez.")
    case 409:
      self.init(
        "Quelqu’un est passé avant vous", "La page a changé entre-temps. Relisez-la, puis recommencez.")
    case 413:
      self.init(
        "L’envoi est trop lourd",
        "Rien n’est enregistré. Allégez le texte, ou choisissez un fichier moins lourd, puis recommencez.")
    case 414: self.init("L’adresse est trop longue", "Le lien qui vous amène ici est sans doute abîmé.")
    case 415:
      self.init(
        "Ce contenu n’est pas accepté", "Envoyez-le par un formulaire du site, dans un format qu’il annonce.")
    case 429: self.init("Trop de demandes en peu de temps", "Attendez quelques minutes, puis recommencez.")
    case 503:
      self.init("Le site est très demandé", "Rien n’est perdu. Attendez quelques secondes, puis rechargez.")
    case 507:
      self.init(
        "Il n’y a plus de place",
        "Rien n’a été enregistré, et rien n’est perdu de ce qui l’était. Prévenez l’administration, puis recommencez."
      )
    case 501, 505: self = .notUnderstood
    case 500..<600: self.init("Quelque chose n’a pas marché", "La faute est de notre côté. Elle est notée.")
    default: self = .notUnderstood
    }
  }

  private static let notUnderstood = ErrorWords(
    "Demande incomprise", "Le navigateur a envoyé une demande que le site ne comprend pas.")

  private init(_ title: String, _ advice: HTML) {
    self.title = title
    self.advice = advice
  }
}
