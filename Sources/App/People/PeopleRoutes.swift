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

    .page("/compte", .signedIn, isKept: false, showAccount),
    .page("/compte/nom", .signedIn, isKept: false, showName),
    .form("/compte/nom", .signedIn, saveName),
    .page("/compte/adresse", .signedIn, isKept: false, showAddress),
    .form("/compte/adresse", .signedIn, askAddress),
    .page("/compte/mot-de-passe", .signedIn, isKept: false, showPassword),
    .form("/compte/mot-de-passe", .signedIn, savePassword),
    .page("/compte/connexions", .signedIn, isKept: false, showSessions),
    .form("/compte/connexions/fermer", .signedIn, endSessions),
    .form("/compte/connexions/{id}/fermer", .signedIn, endSession),
    .page("/compte/donnees", .signedIn, isKept: false, showPersonalData),
    .page("/compte/donnees.json", .signedIn, isKept: false, showPersonalDataFile),
    .page("/compte/effacement", .signedIn, isKept: false, showErasure),
    .form("/compte/effacement", .signedIn, eraseOneself),
  ]
}
