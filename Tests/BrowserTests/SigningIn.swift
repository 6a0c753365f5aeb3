import Domain
import Foundation
import Store
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

  /// Writes into the community, while it is served, what would take many pages.
  func write<Result: Sendable>(_ job: @Sendable @escaping (Writings, Instant) throws -> Result)
    throws -> Result
  {
    let store = try Store.open(path: folder.file("cercles.db"))
    defer { store.writer.close() }
    let now = Instant(seconds: Int(Date().timeIntervalSince1970))
    return try store.writer.writings { try job($0, now) }
  }

  /// « Conseil », an hour long, which begins now.
  static func meeting(of items: [(title: String, minutes: Int)], at now: Instant) -> MeetingDraft {
    MeetingDraft(
      title: "Conseil", day: now.inParis.day, start: now.inParis.time, minutes: 60, place: "",
      videoLink: nil, circles: [], participants: [],
      agenda: items.map { AgendaItemDraft(title: $0.title, minutes: $0.minutes) }, otherNotes: [],
      synthesis: "",
      nextSteps: [], decisions: [], tasks: [])
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
