import Domain

/// Someone is invited.
///
/// - Parameters:
///   - circle: the name of the circle that they enter; nil for the community alone.
///   - inviter: who invites; nil when they have left.
///   - days: how long the link is valid.
package func invitationMail(link: String, community: String, circle: String?, inviter: String?, days: Int)
  -> MailText
{
  let place = circle.map { "le cercle «\u{A0}\($0)\u{A0}» de la communauté" } ?? "la communauté"
  return MailText(
    subject: "Invitation dans la communauté \(community)",
    [
      "\(inviter ?? "La communauté") vous invite dans \(place) «\u{A0}\(community)\u{A0}».",
      "Pour créer votre compte, ouvrez ce lien\u{A0}:", link,
      "Il est valable \(counted(days, "jour")). Si vous ne faites rien, il n’y aura ni compte, ni autre message.",
      "Ne transmettez pas ce message\u{A0}: ce lien n’est que pour vous.", community,
    ])
}

/// Someone asked for a new password.
///
/// - Parameter hours: how long the link is valid.
package func passwordLinkMail(link: String, community: String, hours: Int) -> MailText {
  MailText(
    subject: "Nouveau mot de passe pour \(community)",
    [
      """
      Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour votre compte de la communauté \
      «\u{A0}\(community)\u{A0}».
      """,
      "Pour le choisir, ouvrez ce lien\u{A0}:", link,
      "Il est valable \(counted(hours, "heure")) et ne sert qu’une fois.",
      "Si vous n’avez rien demandé, ne faites rien\u{A0}: votre mot de passe reste le même.", community,
    ])
}

/// A member gave this address as their new one.
///
/// - Parameter days: how long the link is valid.
package func emailConfirmationMail(link: String, community: String, days: Int) -> MailText {
  MailText(
    subject: "Confirmez votre adresse pour \(community)",
    [
      "Cette adresse vient d’être donnée pour un compte de la communauté «\u{A0}\(community)\u{A0}».",
      "Pour la confirmer, ouvrez ce lien\u{A0}:", link, "Il est valable \(counted(days, "jour")).",
      "Si vous n’avez rien demandé, ne faites rien\u{A0}: l’adresse ne sera pas utilisée.", community,
    ])
}

/// The address of an account is another now; this goes to the old one.
///
/// - Parameter contact: where to write to the community's keepers.
package func emailChangedMail(community: String, contact: String?) -> MailText {
  MailText(
    subject: "Votre adresse a changé pour \(community)",
    [
      """
      L’adresse de votre compte de la communauté «\u{A0}\(community)\u{A0}» vient d’être remplacée par une autre. \
      Celle-ci ne servira plus.
      """,
      "Si c’est bien vous, vous n’avez rien à faire.",
      "Sinon, écrivez tout de suite à la communauté\(contact.map { "\u{A0}: \($0)" } ?? ".")", community,
    ])
}

/// A visitor asked to join and may not.
package func refusalMail(community: String) -> MailText {
  MailText(
    subject: "Votre demande auprès de \(community)",
    [
      "Vous avez demandé à rejoindre la communauté «\u{A0}\(community)\u{A0}». Cette fois, la réponse est non.",
      "Votre demande est effacée\u{A0}: votre nom et votre adresse ne sont pas gardés.",
      "Merci de votre intérêt.", community,
    ])
}

private func counted(_ number: Int, _ unit: String) -> String {
  "\(number)\u{A0}\(unit)\(number > 1 ? "s" : "")"
}

/// What a poll for a date tells one of the members.
///
/// - Parameter link: the whole address of what it leads to.
package func dateMail(_ news: DateNews, link: String, community: String) -> MailText {
  switch news {
  case .reminder(let poll, let closesAt):
    MailText(
      subject: "Votre réponse est attendue\u{A0}: \(poll.title)",
      [
        "Le sondage de dates «\u{A0}\(poll.title)\u{A0}» attend encore votre réponse.",
        "Vous pouvez répondre jusqu’au \(closesAt.inWordsInParis), ici\u{A0}:", link,
        "Ce rappel ne part qu’une fois.", community,
      ])
  case .changed(let poll, let closesAt):
    MailText(
      subject: "Les dates ont changé\u{A0}: \(poll.title)",
      [
        "Le sondage «\u{A0}\(poll.title)\u{A0}», auquel vous avez répondu, ne propose plus les mêmes dates.",
        "Vos réponses aux dates qui restent sont gardées. Vous pouvez les compléter jusqu’au \(closesAt.inWordsInParis), ici\u{A0}:",
        link, community,
      ])
  case .chosen(let poll, let meeting):
    MailText(
      subject: "Date retenue\u{A0}: \(poll.title)",
      [
        "Le sondage «\u{A0}\(poll.title)\u{A0}» a trouvé sa date.",
        "\(meeting.whenInWords)\(meeting.place.isEmpty ? "." : ", \(meeting.place).")",
        "Vous aviez dit pouvoir venir\u{A0}: votre nom est déjà dans la liste. Vous pouvez le retirer ici\u{A0}:",
        link,
        community,
      ])
  }
}
