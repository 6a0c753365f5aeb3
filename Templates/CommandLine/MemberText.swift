import Domain

/// What the command line says of members.
extension CommandLineText {
  /// `member` without what to do.
  package static let missingMemberCommand =
    "Indiquez ce qu’il faut faire : « cercles member add », « list », « role » ou « reset »."

  /// A role that does not exist.
  package static func badRole(_ value: String) -> String {
    "« \(value) » n’est pas un rôle : donnez participant, organiser, facilitator ou administrator."
  }

  /// The member is added.
  package static func memberAdded(_ email: EmailAddress, _ role: Role) -> String {
    "\(email.text) fait maintenant partie de la communauté, avec le rôle \(role.rawValue)."
  }

  /// An address that an account has already.
  package static func memberExists(_ email: EmailAddress) -> String {
    "\(email.text) est déjà l’adresse d’un membre."
  }

  /// Nobody has an address.
  package static func noMember(_ email: EmailAddress) -> String {
    "Aucun membre n’a l’adresse \(email.text) : « cercles member list » les présente tous."
  }

  /// The role is changed.
  package static func roleChanged(_ email: EmailAddress, _ role: Role) -> String {
    "\(email.text) a maintenant le rôle \(role.rawValue)."
  }

  /// An account that is suspended gets no link.
  package static func suspended(_ email: EmailAddress) -> String {
    "Le compte de \(email.text) est suspendu : réactivez-le d’abord dans l’administration."
  }

  /// How long the link that was printed is good for.
  package static let passwordLinkMade =
    "Ce lien, valable \(Lifetime.passwordLink / 3_600) heures, ne sert qu’une fois : ne le donnez qu’à cette personne."

  /// A password of several lines, or that is no text.
  package static let unreadablePassword =
    "Le mot de passe ne peut pas être lu : donnez-le sur une ligne de l’entrée standard, en UTF-8."

  /// One line of the list of members, for other programs to read: no value of it holds a tabulation or ends a line.
  package static func line(_ member: MemberSummary) -> String {
    [member.email.text, member.role.rawValue, member.isSuspended ? "suspended" : "active", member.name]
      .joined(separator: "\t")
  }
}
