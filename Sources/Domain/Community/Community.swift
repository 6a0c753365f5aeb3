import HTML

/// The community that this site is the home of. There is one.
package struct Community: Hashable, Sendable {
  package let name: String
  /// One sentence that says what it is.
  package let tagline: String
  /// Where to write to its keepers; nil until they give it.
  package let contact: String?
  /// What it is, rendered from Markdown.
  package let description: HTML
  /// Whether visitors may ask to join.
  package let takesRequests: Bool

  package init(
    name: String, tagline: String, contact: String?, description: HTML, takesRequests: Bool = false
  ) {
    self.name = name
    self.tagline = tagline
    self.contact = contact
    self.description = description
    self.takesRequests = takesRequests
  }
}

/// A community as it is typed, before it is checked and kept.
package struct CommunityDraft: Hashable, Sendable {
  package var name: String
  package var tagline: String
  package var contact: String?
  /// In Markdown.
  package var description: String
  /// Whether visitors may ask to join.
  package var takesRequests: Bool
  /// What one file may weigh, in MiB.
  package var largestFile: Int
  /// What all files together may weigh, in MiB.
  package var fileQuota: Int

  package init(
    name: String, tagline: String, contact: String?, description: String, takesRequests: Bool = false,
    largestFile: Int = FileAllowance.usualLargest, fileQuota: Int = FileAllowance.usualQuota
  ) {
    self.name = name
    self.tagline = tagline
    self.contact = contact
    self.description = description
    self.takesRequests = takesRequests
    self.largestFile = largestFile
    self.fileQuota = fileQuota
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      Check.line("name", name), Check.line("tagline", tagline, maximum: TextLimit.sentence),
      Check.line("contact", contact ?? "", required: false), Check.body("description", description),
      Check.number("largestFile", largestFile, in: FileAllowance.largestRange),
      Check.number("fileQuota", fileQuota, in: FileAllowance.quotaRange),
    ].compactMap(\.self)
  }
}

/// What the home page shows.
package struct Home: Sendable {
  package let circles: [CircleSummary]
  /// The next meeting from today on, the soonest.
  package let nextMeeting: MeetingSummary?
  /// The last meeting before today.
  package let lastMeeting: MeetingSummary?
  /// The batches of the abécédaire that are neither planned nor published, with their kept words; the last one that is published
  /// where there is none.
  package let batches: [BatchOverview]

  package init(
    circles: [CircleSummary], nextMeeting: MeetingSummary?, lastMeeting: MeetingSummary?,
    batches: [BatchOverview]
  ) {
    self.circles = circles
    self.nextMeeting = nextMeeting
    self.lastMeeting = lastMeeting
    self.batches = batches
  }
}

/// Everything a visitor may open, for the map of the site; of a long list of pages its beginning.
package struct SiteContents: Sendable {
  package let circles: [CircleSummary]
  /// The first ones.
  package let pages: PageList
  package let meetings: [MeetingSummary]
  package let words: [WordSummary]

  package init(
    circles: [CircleSummary], pages: PageList, meetings: [MeetingSummary], words: [WordSummary]
  ) {
    self.circles = circles
    self.pages = pages
    self.meetings = meetings
    self.words = words
  }
}
