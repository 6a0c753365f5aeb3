/// Where a batch of letters is on its way from proposed words to published pages, in order. The raw values
/// are those of the database and of the seeds.
package enum BatchStage: String, Hashable, Comparable, Sendable, CaseIterable {
  case planned, proposing, grouping, voting, settling, defining, published

  /// Whether the vote is over, so that its outcome may be shown.
  package var showsOutcome: Bool { self == .defining || self == .published }

  /// The stages that an hour may begin; words are defined from the moment at which all votes are settled.
  package static let scheduled: [BatchStage] = [.proposing, .grouping, .voting, .settling, .published]

  /// Whether the hour of a stage is still to come while a batch is at this one: while some of its letters vote, that of the vote is
  /// for the others.
  package func awaits(_ coming: BatchStage) -> Bool { coming > self || (self, coming) == (.voting, .voting) }

  /// At which words may be put together, those of letters that do not vote yet.
  package static let withGrouping: ClosedRange<BatchStage> = .grouping ... .voting

  /// The stage after it; nil after the last.
  package var next: BatchStage? { Self.allCases.dropFirst(order + 1).first }

  package static func < (left: BatchStage, right: BatchStage) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The hours at which a batch goes on by itself, by the stage that begins then.
package struct BatchHours: Hashable, Sendable {
  package private(set) var moments: [BatchStage: Instant]

  package init(_ moments: [BatchStage: Instant] = [:]) { self.moments = moments }

  /// The hour of a stage; nil where none is set.
  package subscript(stage: BatchStage) -> Instant? {
    get { moments[stage] }
    set { moments[stage] = newValue }
  }

  /// The first stage to come from `stage` whose hour has come. A batch that missed several, because the site was down, comes to each
  /// in turn: what was over before is opened and closed.
  package func due(after stage: BatchStage, at now: Instant) -> BatchStage? {
    BatchStage.scheduled.first { stage.awaits($0) && moments[$0].map { $0 <= now } ?? false }
  }

  /// What must be mended: each stage begins after the one before it.
  var problems: [Problem] {
    var problems: [Problem] = []
    var last: Instant?
    for stage in BatchStage.scheduled {
      guard let moment = moments[stage] else { continue }
      if let last, moment <= last { problems.append(Problem(stage.rawValue, .past)) }
      last = moment
    }
    return problems
  }
}
