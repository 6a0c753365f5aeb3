import Domain
import HTML

@testable import Templates

/// Values for every page of the administration and every page that keeps a circle. `text` stands in every place where
/// someone may have typed something.
struct AdministrationSamples {
  let text: String
  let samples: Samples
  var frame: Frame

  init(text: String) {
    guard let email = EmailAddress("anne@example.org") else { preconditionFailure("a good address") }
    self.email = email
    self.text = text
    samples = Samples(text: text)
    frame = samples.frame
    frame.member = Member(id: 1, name: text, role: .administrator)
  }

  let seal = FormSeal(token: "jeton", number: "numero")
  let then = Instant(seconds: 1_623_751_200)

  /// Some address; addresses cannot be hostile, and a test of the domain says so.
  let email: EmailAddress

  func member(_ id: Int, isSuspended: Bool = false, lastSeen: Instant? = nil) -> MemberSummary {
    MemberSummary(
      id: id, name: text, email: email, role: .organiser, isSuspended: isSuspended, joinedAt: then,
      lastSeen: lastSeen)
  }

  var memberDetails: MemberDetails {
    MemberDetails(
      summary: member(2, lastSeen: then),
      circles: CircleStanding.allCases.map {
        CirclePlace(circle: samples.circleLink, standing: $0, joinedAt: then)
      },
      openSessions: 2)
  }

  /// One of each state, personal and open by turns.
  var invitations: [InvitationSummary] {
    (InvitationState.allCases + InvitationState.allCases).enumerated().map { index, state in
      InvitationSummary(
        id: index, email: index < 4 ? email : nil, circle: index % 2 == 0 ? samples.circleLink : nil,
        role: .participant, uses: 3, mostUses: 20, inviter: index == 0 ? nil : text, createdAt: then,
        expiresAt: then, state: state)
    }
  }

  var entries: [JournalEntry] {
    Act.allCases.enumerated().flatMap { index, act in
      people.map {
        entry(act, number: index, actor: $0, subject: act.hasSubject ? .known(id: 3, name: text) : nil)
      }
    }
  }

  var people: [JournalEntry.Person] { [.known(id: 2, name: text), .command, .gone] }

  func entry(
    _ act: Act, number: Int = 1, actor: JournalEntry.Person, subject: JournalEntry.Person?,
    detail: String? = nil
  ) -> JournalEntry {
    JournalEntry(
      id: number, at: then, actor: actor, act: act, subject: subject, circle: samples.circleLink,
      detail: detail ?? text)
  }

  var health: InstallationHealth {
    InstallationHealth(
      version: text, fileBytes: 4_213_000, lastBackup: BackupRecord(madeAt: then, bytes: 812),
      sendsMail: false,
      outbox: OutboxState(waiting: 2, failed: 5, oldest: then),
      failedMails: MailKind.allCases.enumerated().map {
        OutgoingMail(
          id: $0.offset, kind: $0.element, recipient: email, invitation: nil, person: nil, attempts: 7)
      })
  }

  var bareHealth: InstallationHealth {
    InstallationHealth(
      version: text, fileBytes: 0, lastBackup: nil, sendsMail: true,
      outbox: OutboxState(waiting: 0, failed: 0, oldest: nil), failedMails: [])
  }

  var circleForm: CircleForm {
    CircleForm { $0 == CircleForm.Entry.journey.rawValue ? samples.slug.text : text }
  }

  func invitationForm(_ kind: InvitationForm.Kind) -> InvitationForm {
    InvitationForm { $0 == InvitationForm.Entry.kind.rawValue ? kind.rawValue : text }
  }

  var communityDraft: CommunityDraft {
    CommunityDraft(name: text, tagline: text, contact: text, description: text, takesRequests: true)
  }

  var circleMembers: CircleMembers {
    CircleMembers(
      shown: CircleStanding.allCases.enumerated().map {
        CircleMember(id: $0.offset + 1, name: text, standing: $0.element)
      }, count: 5)
  }
}
