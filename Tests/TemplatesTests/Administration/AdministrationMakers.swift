import Domain
import HTML

@testable import Templates

extension AdministrationSamples {
  /// How every page is made, by a name for the reports of tests.
  var makers: [(name: String, make: () -> HTML)] { administrationMakers + personMakers + circleMakers }

  private var administrationMakers: [(name: String, make: () -> HTML)] {
    [
      (
        "administration",
        {
          administrationPage(
            AdministrationOverview(requests: 2, failedMails: 1, hasBackup: false), in: frame)
        }
      ),
      ("settings", { settingsPage(communityDraft, problems: [], seal: seal, in: frame) }),
      ("journal", { journalPage(entries, older: 12, in: frame) }),
      ("empty journal", { journalPage([], older: nil, in: frame) }),
      ("health", { healthPage(health, seal: seal, in: frame) }),
      ("bare health", { healthPage(bareHealth, seal: seal, in: frame) }),
      ("link", { linkPage(text, for: .password(name: text), back: .member(2), in: frame) }),
    ]
  }

  private var personMakers: [(name: String, make: () -> HTML)] {
    [
      (
        "members",
        {
          membersPage(
            MemberList(members: [member(1, isSuspended: true), member(2, lastSeen: then)], hasMore: true),
            search: text, page: 1, in: frame)
        }
      ),
      ("nobody", { membersPage(MemberList(members: [], hasMore: false), search: text, page: 1, in: frame) }),
      ("member", { memberPage(memberDetails, isSelf: false, []) }),
      ("oneself", { memberPage(memberDetails, isSelf: true, [Problem("role", .lastAdministrator)]) }),
      ("invitations", { invitationsPage(.personal, []) }),
      (
        "wrong invitation",
        {
          invitationsPage(
            .personal,
            [Problem("email", .malformed), Problem("circle", .unknown), Problem("role", .unknown)])
        }
      ),
      (
        "wrong open invitation",
        {
          invitationsPage(
            .open,
            [
              Problem("circle", .missing), Problem("uses", .outOfRange(1...500)),
              Problem("days", .outOfRange(1...90)),
            ])
        }
      ),
      ("requests", { joinRequestsPage(requests, seal: seal, in: frame) }),
      ("no request", { joinRequestsPage([], seal: seal, in: frame) }),
    ]
  }

  private var circleMakers: [(name: String, make: () -> HTML)] {
    [
      ("new circle", { circleFormPage(existing: nil, []) }),
      (
        "wrong circle",
        {
          circleFormPage(
            existing: samples.circleLink,
            CircleForm.Entry.allCases.dropLast().filter { $0 != .introduction }.map {
              Problem($0.rawValue, .missing)
            })
        }
      ),
      (
        "circle members",
        { circleMembersPage(samples.circleLink, circleMembers, mayKeep: true, seal: seal, in: frame) }
      ),
      (
        "circle invitations",
        {
          circleInvitationsPage(
            samples.circleLink, invitations, form: invitationForm(.open),
            problems: [Problem("uses", .missing)],
            seal: seal, in: frame)
        }
      ),
      (
        "circle to keep",
        { circlePage(samples.circleDetails, actions: actions(mayEdit: true, mayKeep: true), in: frame) }
      ),
      ("circles to keep", { circlesPage(samples.circles, mayCreate: true, in: frame) }),
    ]
  }

  func actions(mayEdit: Bool, mayKeep: Bool) -> CircleActions {
    CircleActions(
      seal: seal, mayEdit: mayEdit, mayKeepMembers: mayKeep, mayWrite: mayKeep, mayBringBack: false)
  }

  func circleFormPage(existing: CircleLink?, _ problems: [Problem]) -> HTML {
    Templates.circleFormPage(
      circleForm, journeys: samples.circles.map(\.journey), circles: samples.circles, existing: existing,
      problems: problems, seal: seal, in: frame)
  }

  private var requests: [JoinRequest] {
    [
      JoinRequest(id: 1, name: text, email: email, message: text, askedAt: then),
      JoinRequest(id: 2, name: text, email: email, message: "", askedAt: then),
    ]
  }

  private func memberPage(_ member: MemberDetails, isSelf: Bool, _ problems: [Problem]) -> HTML {
    Templates.memberPage(
      member, role: .organiser, isSelf: isSelf, problems: problems, seal: seal, in: frame, sendsMail: !isSelf)
  }

  private func invitationsPage(_ kind: InvitationForm.Kind, _ problems: [Problem]) -> HTML {
    Templates.invitationsPage(
      invitations, form: invitationForm(kind), circles: [samples.circleLink], roles: Role.allCases,
      problems: problems, seal: seal, in: frame, sendsMail: kind == .open)
  }
}
