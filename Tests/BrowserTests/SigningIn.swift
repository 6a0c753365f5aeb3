import Support
import Testing

extension RunningSite {
  /// The password of everyone whom these tests add.
  static let password = "une phrase de passe"

  /// Adds Ada, who organises.
  func addOrganiser() throws { try addMember("Ada", "ada@exemple.fr", role: "organiser") }

  /// Adds someone with `password`.
  func addMember(_ name: String, _ email: String, role: String = "participant") throws {
    let words = ["--email", email, "--name", name, "--role", role, "--password-stdin"]
    let outcome = try Program.run(
      Program.cercles, ["member", "add"] + words + ["--data", folder.path], input: Self.password + "\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

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
