import Database
import Domain

extension Readings {
  /// The community; nil in an empty database. One statement.
  package func community() throws(DatabaseError) -> Community? {
    try connection.first(
      """
      SELECT community.name, community.tagline, community.contact, body.html, community.takes_requests
      FROM community JOIN body ON body.id = community.description_id
      WHERE community.id = 1
      """
    ) { row in
      Community(
        name: try row.text(0), tagline: try row.text(1), contact: try row.optionalText(2),
        description: try row.html(3), takesRequests: try row.bool(4))
    }
  }

  /// The community as it was typed; an empty draft in an empty database. One statement.
  package func communityDraft() throws(DatabaseError) -> CommunityDraft {
    try connection.first(
      """
      SELECT community.name, community.tagline, community.contact, body.source, community.takes_requests,
        community.file_limit_mib, community.quota_mib
      FROM community JOIN body ON body.id = community.description_id
      WHERE community.id = 1
      """
    ) { row in
      CommunityDraft(
        name: try row.text(0), tagline: try row.text(1), contact: try row.optionalText(2),
        description: try row.text(3), takesRequests: try row.bool(4), largestFile: try row.int(5),
        fileQuota: try row.int(6))
    } ?? CommunityDraft(name: "", tagline: "", contact: nil, description: "")
  }

  /// The home page. Five statements.
  package func home(today: Day) throws(DatabaseError) -> Home {
    let begun = try batchOverviews { $0 != .planned }
    let running = begun.filter { $0.batch.stage != .published }
    let batches = running.isEmpty ? begun.suffix(1) : running
    return Home(
      circles: try circles(), nextMeeting: try nextMeeting(from: today),
      lastMeeting: try lastMeeting(before: today), batches: batches)
  }

  /// Everything a visitor may open, with the first pages. Four statements.
  package func siteContents() throws(DatabaseError) -> SiteContents {
    SiteContents(circles: try circles(), pages: try pages(), meetings: try allMeetings(), words: try words())
  }

  /// Whether nothing was written yet: the moment for the seeds.
  package func isEmpty() throws(DatabaseError) -> Bool {
    try connection.first(
      "SELECT EXISTS (SELECT 1 FROM body) OR EXISTS (SELECT 1 FROM journey) OR EXISTS (SELECT 1 FROM person)"
    ) { row in try !row.bool(0) } ?? true
  }
}
