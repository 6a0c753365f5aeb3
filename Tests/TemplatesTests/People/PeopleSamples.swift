import Domain
import HTML

@testable import Templates

/// Values for the pages of people. `text` stands in every place where someone may have typed something.
struct PeopleSamples {
  /// A page with a form, made with the problems that it is to show.
  struct FormPage {
    let name: String
    /// The names of its fields.
    let fields: [String]
    let make: ([Problem]) -> HTML
  }

  let text: String
  let samples: Samples
  let seal: FormSeal
  let now = Instant(seconds: 1_780_000_000)

  init(text: String) {
    self.text = text
    samples = Samples(text: text)
    seal = FormSeal(token: text, number: text)
  }

  var visitor: Frame { samples.frame }

  /// As a member's page has it, with a notice.
  var frame: Frame {
    var frame = samples.frame
    frame.member = member
    frame.notice = .welcome
    return frame
  }

  var member: Member { Member(id: 1, name: text, role: .administrator) }

  /// An address as hostile as an address may be.
  var email: EmailAddress? {
    EmailAddress(text.filter { !" <>()[]:;,\\\"@".contains($0) && $0 != "\n" } + "&'@example.org")
  }

  var account: AccountDraft { AccountDraft(name: text, email: text, password: text) }

  var community: CommunityDraft {
    CommunityDraft(name: text, tagline: text, contact: text, description: text)
  }

  var kept: KeptForm { KeptForm(path: text, pairs: [KeptForm.Pair(name: text, value: text)]) }

  func summary(_ email: EmailAddress) -> MemberSummary {
    MemberSummary(
      id: 1, name: text, email: email, role: .participant, isSuspended: false, joinedAt: now, lastSeen: now)
  }

  var circles: [CirclePlace] {
    CircleStanding.allCases.map { CirclePlace(circle: samples.circleLink, standing: $0, joinedAt: now) }
  }

  var sessions: [SessionSummary] {
    [0, 80_000, 200_000].map { age in
      let at = Instant(seconds: now.seconds - age)
      return SessionSummary(id: age, agent: text, createdAt: at, seenAt: at)
    }
  }

  func data(_ email: EmailAddress) -> PersonalData {
    PersonalData(
      account: summary(email), newEmail: email, sessions: sessions, circles: circles,
      revisions: [
        writing(text, .revision(of: .page(samples.slug), number: 1)), writing(nil, .note(ofMeeting: 1)),
        writing(text, .revision(of: nil, number: 2)),
      ],
      unsavedTexts: [DocumentName.page(samples.slug), nil].map { writing(text, .unsaved(of: $0)) },
      notes: [],
      files: [text, nil].map {
        PersonalData.GivenFile(name: FileName(sent: "photo.png", kind: .png), words: text, page: $0, at: now)
      },
      votes: [text], castBallots: Letter.all.suffix(2).map { PersonalData.CastBallot(letter: $0, round: 2) },
      groupedWords: [text, nil].map { synonym in
        let word = WordSpelling(text: text, synonym: synonym)
        return PersonalData.GroupedWord(word: word, head: word, at: now)
      },
      settledLetters: Letter.all.prefix(1).map {
        PersonalData.SettledLetter(letter: $0, reason: text, at: now)
      },
      invitations: [email, nil].map(invitation),
      mails: MailKind.allCases.map { PersonalData.WaitingMail(kind: $0, recipient: email, writtenAt: now) },
      acts: zip(Act.allCases, 0...).map { act, number in
        PersonalData.RecordedAct(
          at: now, actor: [.oneself, .other, .command][number % 3], act: act,
          subject: act.hasSubject ? .oneself : nil, circle: samples.circleLink, detail: text)
      })
  }

  private func writing(_ body: String?, _ place: PersonalData.Place) -> PersonalData.Writing {
    PersonalData.Writing(title: text, place: place, at: now, text: body)
  }

  private func invitation(_ email: EmailAddress?) -> InvitationSummary {
    InvitationSummary(
      id: 1, email: email, circle: samples.circleLink, role: .participant, uses: 0, mostUses: 1,
      inviter: text,
      createdAt: now, expiresAt: now, state: .open)
  }
}
