/// A stage that a batch came to.
package struct BatchStep: Hashable, Sendable {
  package let stage: BatchStage
  package let at: Instant
  /// Whether somebody said so; otherwise it came by itself.
  package let isByHand: Bool

  package init(stage: BatchStage, at: Instant, isByHand: Bool) {
    self.stage = stage
    self.at = at
    self.isByHand = isByHand
  }
}
