import Domain

extension Routes {
  /// Opening a community, coming in, one's own account.
  static let people: [Route] = [
    .page("/ouverture/{token}", .anyone, isKept: false, showSetUp),
    .form("/ouverture/{token}", .anyone, bodyLimit: Route.textBody, setUp),
    .page("/connexion", .anyone, isKept: false, showSignIn),
    .form("/connexion", .anyone, bodyLimit: Route.textBody, signIn),
    .form("/deconnexion", .anyone, signOut),
    .page("/mot-de-passe", .anyone, isKept: false, showForgottenPassword),
    .form("/mot-de-passe", .anyone, askPasswordLink),
    .page("/mot-de-passe/{token}", .anyone, isKept: false, showNewPassword),
    .form("/mot-de-passe/{token}", .anyone, saveNewPassword),
    .page("/invitation/{token}", .anyone, isKept: false, showInvitation),
    .form("/invitation/{token}", .anyone, acceptInvitation),
    .page("/adresse/{token}", .anyone, isKept: false, showAddressConfirmation),
    .form("/adresse/{token}", .anyone, confirmAddress),
    .page("/rejoindre", .anyone, isKept: false, showJoin),
    .form("/rejoindre", .anyone, askToJoin),

    .page("/compte", .role(.participant), isKept: false, showAccount),
    .page("/compte/nom", .role(.participant), isKept: false, showName),
    .form("/compte/nom", .role(.participant), saveName),
    .page("/compte/adresse", .role(.participant), isKept: false, showAddress),
    .form("/compte/adresse", .role(.participant), askAddress),
    .page("/compte/mot-de-passe", .role(.participant), isKept: false, showPassword),
    .form("/compte/mot-de-passe", .role(.participant), savePassword),
    .page("/compte/connexions", .role(.participant), isKept: false, showSessions),
    .form("/compte/connexions/fermer", .role(.participant), endSessions),
    .form("/compte/connexions/{id}/fermer", .role(.participant), endSession),
    .page("/compte/donnees", .role(.participant), isKept: false, showPersonalData),
    .page("/compte/donnees.json", .role(.participant), isKept: false, showPersonalDataFile),
    .page("/compte/effacement", .role(.participant), isKept: false, showErasure),
    .form("/compte/effacement", .role(.participant), eraseOneself),
  ]
}
