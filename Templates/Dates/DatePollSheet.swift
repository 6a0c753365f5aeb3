import Domain

/// A poll with what its viewer may do: what its page and its place in a text are made from.
package struct DatePollSheet: Sendable {
  package let poll: DatePollDetails
  package let now: Instant
  /// For forms; nil for a viewer who may send none.
  package let seal: FormSeal?
  /// Where an answer is sent, for whoever may give one; nil for others.
  package let answering: SitePath?
  /// Whether they change and close it.
  package let mayOrganise: Bool
  /// Whether they are nobody that the site knows: they give a name.
  package var needsName = false
  /// Where the answer of someone who came by the link is found again; nil until they have answered.
  package var ownAddress: String?
  /// How many would be reminded; nil where no mail is sent.
  package var countToRemind: Int?
  /// What was typed, on a page that comes back.
  package var form: DateAnswerForm?
  /// What it was refused for.
  package var problems: [Problem] = []
  /// The page on which it stands, to come back to; nil for its own.
  package var back: String?

  package init(
    _ poll: DatePollDetails, at now: Instant, seal: FormSeal?, answering: SitePath?, mayOrganise: Bool
  ) {
    self.poll = poll
    self.now = now
    self.seal = seal
    self.answering = answering
    self.mayOrganise = mayOrganise
  }

  var isOpen: Bool { poll.access.isOpen(at: now) }
}

/// The form of an answer with what is chosen in it, as sent.
package struct DateAnswerForm: Hashable, Sendable {
  package var name: String
  /// By the row of the candidate.
  package var answers: [Int: DateAnswer]
  /// Whether a field names no candidate or holds no answer.
  private let isForged: Bool

  package static let nameField = "name"
  package static let backField = "retour"

  /// The name of the field of a candidate.
  static func field(of candidate: Int) -> String { "c\(candidate)" }

  /// The form as it was sent.
  package init(name: String, pairs: [(name: String, value: String)]) {
    var answers: [Int: DateAnswer] = [:]
    var isForged = false
    for pair in pairs where pair.name.first == "c" && pair.name.dropFirst().first?.isNumber == true {
      if let id = Int(pair.name.dropFirst()), let answer = DateAnswer(rawValue: pair.value) {
        answers[id] = answer
      } else {
        isForged = true
      }
    }
    self.name = name
    self.answers = answers
    self.isForged = isForged
  }

  /// The form with what someone has answered.
  init(_ voter: DateVoter?) {
    name = voter?.name ?? ""
    answers = voter?.answers ?? [:]
    isForged = false
  }

  /// What is kept of it.
  package func ballot(needsName: Bool) -> DateBallot {
    DateBallot(name: needsName ? name.trimmed : "", answers: answers)
  }

  /// What must be mended before it can be kept.
  package func problems(needsName: Bool) -> [Problem] {
    (isForged ? [Problem("", .changed)] : []) + ballot(needsName: needsName).problems(needsName: needsName)
  }
}
