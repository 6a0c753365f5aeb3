import Domain
import HTML

@testable import Templates

extension PeopleSamples {
  /// How every page is made, by a name for the reports of tests: those with a form, without problems and with some.
  var makers: [(name: String, make: () -> HTML)] {
    forms.flatMap { form in
      let problems = form.fields.map { Problem($0, .missing) }
      return [
        (name: form.name, make: { form.make([]) }),
        (name: "wrong \(form.name)", make: { form.make(problems) }),
      ]
    } + plainMakers + memberMakers
  }

  /// The pages with a form that can be refused.
  var forms: [FormPage] { entranceForms + ownForms }

  private var entranceForms: [FormPage] {
    let both = ["email", "password"]
    return [
      FormPage(
        name: "set-up",
        fields: ["community", "tagline", "contact", "description", "name", "email", "password"]
      ) {
        setUpPage(token: "t", community: community, account: account, problems: $0, seal: seal, in: visitor)
      },
      FormPage(name: "sign-in", fields: both) { signIn(.asked, $0) },
      FormPage(name: "sign-in after the end", fields: both) { signIn(.sessionEnded, $0) },
      FormPage(name: "forgotten", fields: ["email"]) { forgotten(sendsMail: true, $0) },
      FormPage(name: "new password", fields: ["password"]) {
        newPasswordPage(token: "t", name: text, email: text, problems: $0, seal: seal, in: visitor)
      },
      FormPage(name: "invitation", fields: ["name"] + both) { invitation(email: nil, member: nil, $0) },
      FormPage(name: "personal invitation", fields: ["name", "password"]) {
        invitation(email: email, member: nil, $0)
      },
      FormPage(name: "join", fields: ["name", "email", "message"]) {
        let draft = JoinRequestDraft(name: text, email: text, message: text)
        return joinPage(draft: draft, problems: $0, seal: seal, in: visitor)
      },
    ]
  }

  private var ownForms: [FormPage] {
    [
      FormPage(name: "name", fields: ["name"]) {
        profilePage(draft: PersonDraft(name: text), problems: $0, seal: seal, in: frame)
      },
      FormPage(name: "address", fields: ["email"]) {
        emailPage(current: text, email: text, sendsMail: true, problems: $0, seal: seal, in: frame)
      },
      FormPage(name: "password", fields: ["current", "password"]) {
        changePasswordPage(email: text, problems: $0, seal: seal, in: frame)
      },
      FormPage(name: "erasure", fields: ["current"]) {
        erasurePage(email: text, problems: $0, seal: seal, in: frame)
      },
    ]
  }

  private var plainMakers: [(name: String, make: () -> HTML)] {
    [
      ("sign-in needed", { signIn(.needed, []) }),
      ("too many attempts", { signIn(.tooManyAttempts(minutes: 3), []) }),
      ("forgotten without mail", { forgotten(sendsMail: false, []) }),
      ("invitation of a member", { invitation(email: nil, member: member, []) }),
      ("forged form", { forgedFormPage(in: visitor) }),
      ("refused", { refusedPage([Problem("account", .lastAdministrator)], in: visitor) }),
    ]
      + StoppableMail.allCases.flatMap { kind in
        [
          ("stopping \(kind)", { stopMailPage(kind, person: 1, token: "t", in: visitor) }),
          ("stopped \(kind)", { mailStoppedPage(kind, in: visitor) }),
        ]
      } + DeadLink.allCases.map { link in ("dead link \(link)", { deadLinkPage(link, in: visitor) }) }
  }

  private var memberMakers: [(name: String, make: () -> HTML)] {
    guard let email else { return [] }
    let details = MemberDetails(summary: summary(email), circles: circles, openSessions: 2)
    return [
      ("account", { accountPage(member: details, seal: seal, in: frame) }),
      ("sessions", { sessionsPage(sessions, current: 0, now: now, seal: seal, in: frame) }),
      (
        "follows",
        {
          followsPage(
            samples.follows, choice: TellingChoice(takesDigest: true, takesReminders: false),
            sendsMail: false,
            seal: seal, in: frame)
        }
      ),
      ("no follows", { followsPage([], choice: .usual, sendsMail: true, seal: seal, in: frame) }),
      (
        "home of a member",
        {
          homePage(
            samples.home, news: NewsOnHome(samples.news, at: now, seal: seal), of: samples.community,
            in: frame)
        }
      ),
      ("personal data", { personalDataPage(data(email), in: frame) }),
      (
        "address without mail",
        { emailPage(current: text, email: "", sendsMail: false, problems: [], seal: seal, in: frame) }
      ),
      ("confirmation", { confirmation([]) }), ("taken address", { confirmation([Problem("email", .taken)]) }),
    ]
  }

  private func signIn(_ reason: SignInReason, _ problems: [Problem]) -> HTML {
    signInPage(
      email: text, returnTo: text, kept: reason == .sessionEnded ? kept : nil, reason: reason, canAsk: true,
      problems: problems, seal: seal, in: visitor)
  }

  private func forgotten(sendsMail: Bool, _ problems: [Problem]) -> HTML {
    forgottenPage(email: text, sendsMail: sendsMail, problems: problems, seal: seal, in: visitor)
  }

  private func invitation(email: EmailAddress?, member: Member?, _ problems: [Problem]) -> HTML {
    invitationPage(
      token: "t", offer: InvitationOffer(id: 1, email: email, circle: samples.circleLink, role: .participant),
      account: account, member: member, problems: problems, seal: seal, in: frame)
  }

  private func confirmation(_ problems: [Problem]) -> HTML {
    confirmEmailPage(token: "t", email: text, problems: problems, seal: seal, in: frame)
  }
}
