/// A kind of journey as it is typed, before it is checked and kept.
package struct JourneyDraft: Hashable, Sendable {
  package var slug: Slug
  package var name: String
  package var position: Int
  package var impulse: String

  package init(slug: Slug, name: String, position: Int, impulse: String) {
    self.slug = slug
    self.name = name
    self.position = position
    self.impulse = impulse
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      Check.line("name", name), Check.line("impulse", impulse, maximum: TextLimit.sentence),
      (1...99).contains(position) ? nil : Problem("position", .outOfRange(1...99)),
    ].compactMap(\.self)
  }
}

/// A circle as it is typed, before it is checked and kept.
package struct CircleDraft: Hashable, Sendable {
  package var name: String
  package var purpose: String
  /// In Markdown.
  package var introduction: String
  package var journey: Slug
  package var state: CircleState
  package var parent: Slug?
  package var videoLink: WebLink?
  package var facilitators: [String]
  package var isExample: Bool
  package var visibility: Visibility

  package init(
    name: String, purpose: String, introduction: String, journey: Slug, state: CircleState, parent: Slug?,
    videoLink: WebLink?, facilitators: [String], isExample: Bool, visibility: Visibility = .open
  ) {
    self.name = name
    self.purpose = purpose
    self.introduction = introduction
    self.journey = journey
    self.state = state
    self.parent = parent
    self.videoLink = videoLink
    self.facilitators = facilitators
    self.isExample = isExample
    self.visibility = visibility
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      Check.line("name", name), Check.line("purpose", purpose, maximum: TextLimit.sentence),
      Check.body("introduction", introduction),
    ].compactMap(\.self) + facilitators.compactMap { Check.line("facilitators", $0) }
  }
}
