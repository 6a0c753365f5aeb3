import HTML

/// One of the kinds of journey that a circle offers; the community names its own.
package struct Journey: Hashable, Sendable {
  package let slug: Slug
  package let name: String
  /// Its place among the journeys, from 1; also chooses its colour.
  package let position: Int
  /// One sentence that says for whom it is.
  package let impulse: String

  package init(slug: Slug, name: String, position: Int, impulse: String) {
    self.slug = slug
    self.name = name
    self.position = position
    self.impulse = impulse
  }
}

/// Where a circle is in its life. The raw values are those of the database and of the seeds.
package enum CircleState: String, Hashable, Sendable, CaseIterable {
  case seedling, alive, paused, closed
}

/// A circle's name and address.
package struct CircleLink: Hashable, Sendable {
  package let slug: Slug
  package let name: String

  package init(slug: Slug, name: String) {
    self.slug = slug
    self.name = name
  }
}

/// A circle as lists show it.
package struct CircleSummary: Hashable, Sendable {
  package let link: CircleLink
  /// One sentence.
  package let purpose: String
  package let journey: Journey
  package let state: CircleState
  /// An example made for the first visit, not a circle that really lived.
  package let isExample: Bool
  /// The circle that this one belongs to, if the viewer sees it.
  package let parent: Slug?
  package let visibility: Visibility
  /// Put aside: in no list, readable at its address, and nothing is added to it.
  package let isArchived: Bool

  package init(
    link: CircleLink, purpose: String, journey: Journey, state: CircleState, isExample: Bool, parent: Slug?,
    visibility: Visibility = .open, isArchived: Bool = false
  ) {
    self.link = link
    self.purpose = purpose
    self.journey = journey
    self.state = state
    self.isExample = isExample
    self.parent = parent
    self.visibility = visibility
    self.isArchived = isArchived
  }
}

/// A circle as its own page shows it.
package struct CircleDetails: Sendable {
  package let summary: CircleSummary
  /// Rendered from Markdown.
  package let introduction: HTML
  /// The calls in it.
  package let signups: [Signup]
  /// Who facilitates, by role or name, in the order given.
  package let facilitators: [String]
  package let videoLink: WebLink?
  package let parent: CircleLink?
  package let children: [CircleSummary]
  package let meetings: MeetingList
  /// Wiki pages, in alphabetical order.
  package let pages: [PageSummary]
  /// The words that it brought to the abécédaire, in alphabetical order.
  package let words: [WordSummary]
  /// The calls of its meetings, its pages and its introduction that wait for names, those of the latest meeting first; at most
  /// `OpenMatter.mostShown`.
  package let openCalls: [OpenMatter]
  /// The tasks of its meetings that wait to be done, in the same order; at most as many.
  package let openTasks: [OpenMatter]
  /// How the viewer stands in it; nil when they are not in it.
  package let standing: CircleStanding?
  /// How many people are in it, for the members of the community; nil for anyone else.
  package let memberCount: Int?

  package init(
    summary: CircleSummary, introduction: HTML, facilitators: [String], videoLink: WebLink?,
    parent: CircleLink?, children: [CircleSummary], meetings: MeetingList, pages: [PageSummary],
    words: [WordSummary] = [], openCalls: [OpenMatter] = [], openTasks: [OpenMatter] = [],
    standing: CircleStanding? = nil, memberCount: Int? = nil, signups: [Signup] = []
  ) {
    self.summary = summary
    self.signups = signups
    self.introduction = introduction
    self.facilitators = facilitators
    self.videoLink = videoLink
    self.parent = parent
    self.children = children
    self.meetings = meetings
    self.pages = pages
    self.words = words
    self.openCalls = openCalls
    self.openTasks = openTasks
    self.standing = standing
    self.memberCount = memberCount
  }
}
