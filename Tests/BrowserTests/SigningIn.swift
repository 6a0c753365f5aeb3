import Support

extension RunningSite {
  /// The password of everyone whom these tests add.
  static let password = "une phrase de passe"

  /// A browser in which a member has signed in.
  func signedIn(_ email: String = "ada@exemple.fr", runsScripts: Bool = true) throws -> Browser {
    let browser = try Browser(runsScripts: runsScripts)
    try browser.open(address("/connexion"))
    try browser.fill("email", with: email)
    try browser.fill("password", with: Self.password)
    try browser.press(Browser.Key.enter)
    try browser.arrive("/", saying: "ouverte")
    return browser
  }
}
