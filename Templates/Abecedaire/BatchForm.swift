import Domain

/// The form of a batch with what is typed into it, as typed.
package struct BatchForm: Hashable, Sendable {
  /// The fields in which something is typed. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case voices, kept, ballot, leastVoters = "least-voters", hasInbox = "inbox", revealsByHand = "by-hand"
    case intention, version
  }

  static let letters = "letters"

  /// The field of the hour of a stage, beside that of its day, which has the stage's own name.
  static func hourField(_ stage: BatchStage) -> String { "\(stage.rawValue)-hour" }

  private var values: [Entry: String] = [:]
  /// The letters that are ticked.
  package private(set) var letters: [Letter] = []
  private var days: [BatchStage: String] = [:]
  private var times: [BatchStage: String] = [:]

  package subscript(entry: Entry) -> String {
    get { values[entry] ?? "" }
    set { values[entry] = newValue }
  }

  /// The form of a new batch.
  package init() { self.init(VoteRule(), leastVoters: 1) }

  private init(_ rule: VoteRule, leastVoters: Int) {
    self[.voices] = "\(rule.voices)"
    self[.kept] = "\(rule.kept)"
    self[.ballot] = rule.ballot.rawValue
    self[.leastVoters] = "\(leastVoters)"
    self[.hasInbox] = rule.hasInbox ? FormValue.yes : ""
    self[.revealsByHand] = rule.revealsByHand ? FormValue.yes : ""
  }

  /// The form with what is kept of a batch.
  package init(_ kept: BatchDraftText) {
    self.init(kept.draft.rule, leastVoters: kept.draft.rule.leastVoters)
    self[.intention] = kept.draft.intention
    self[.version] = "\(kept.version)"
    letters = kept.draft.letters
    for (stage, moment) in kept.draft.hours.moments {
      let local = moment.inParis
      days[stage] = local.day.iso
      times[stage] = local.time.iso
    }
  }

  /// The form as it was sent.
  ///
  /// - Parameter values: gives all that was sent in the fields with a name.
  package init(fields values: (String) -> [String]) {
    for entry in Entry.allCases { self[entry] = values(entry.rawValue).first ?? "" }
    letters = Set(values(Self.letters).compactMap { Letter($0) }).sorted()
    for stage in BatchStage.scheduled {
      let (day, hour) = (values(stage.rawValue).first ?? "", values(Self.hourField(stage)).first ?? "")
      days[stage] = Day(typed: day)?.iso ?? day
      times[stage] = TimeOfDay(typed: hour)?.iso ?? hour
    }
  }

  /// The day of a stage, as typed.
  func day(_ stage: BatchStage) -> String { days[stage] ?? "" }
  func time(_ stage: BatchStage) -> String { times[stage] ?? "" }

  package var version: Int { Int(self[.version]) ?? 0 }

  /// What is to be kept; what cannot be read stands for nothing and is among `problems`.
  ///
  /// - Parameter kept: the batch as it is; nil for a new one.
  package func draft(changing kept: BatchDraftText?) -> BatchDraft {
    let moments = BatchStage.scheduled.map { ($0, TypedMoment(day: day($0), hour: time($0)).instant) }
    var draft = BatchDraft(
      letters: letters, stage: kept?.batch.stage ?? .planned, rule: rule, intention: self[.intention])
    for (stage, moment) in moments { draft.hours[stage] = moment }
    return draft
  }

  /// What must be mended before it can be kept.
  package func problems(changing kept: BatchDraftText?) -> [Problem] {
    let unread = BatchStage.scheduled.flatMap {
      TypedMoment(day: day($0), hour: time($0)).problems($0.rawValue, Self.hourField($0))
    }
    let ballot = BallotKind(rawValue: self[.ballot]) == nil ? [Problem(Entry.ballot.rawValue, .missing)] : []
    return draft(changing: kept).problems + ballot + unread
  }

  /// The form with the rule of a batch whose vote has opened: it was not typed, and does not change.
  package func keepingRule(of kept: BatchDraftText) -> BatchForm {
    let own = BatchForm(kept)
    var form = self
    for entry in Entry.allCases where entry != .intention && entry != .version { form[entry] = own[entry] }
    return form
  }

  private var rule: VoteRule {
    VoteRule(
      voices: Int(self[.voices].trimmed) ?? 0, kept: Int(self[.kept].trimmed) ?? 0,
      ballot: BallotKind(rawValue: self[.ballot]) ?? .modifiable,
      leastVoters: Int(self[.leastVoters].trimmed) ?? 0, hasInbox: self[.hasInbox] == FormValue.yes,
      revealsByHand: self[.revealsByHand] == FormValue.yes)
  }
}
