import Database
import Domain

extension Writings {
  /// Keeps what the community says of itself, for the first time or again.
  package func saveCommunity(_ draft: CommunityDraft) throws {
    try require(draft.problems)
    let known = try connection.first("SELECT description_id FROM community WHERE id = 1") { row in
      try row.int(0)
    }
    if let known {
      try replaceBody(known, with: draft.description, at: .part)
      try connection.run(
        """
        UPDATE community SET name = \(draft.name), tagline = \(draft.tagline), contact = \(draft.contact),
          takes_requests = \(draft.takesRequests), file_limit_mib = \(draft.largestFile),
          quota_mib = \(draft.fileQuota)
        WHERE id = 1
        """)
    } else {
      let description = try insertBody(draft.description, at: .part)
      try connection.run(
        """
        INSERT INTO community (id, name, tagline, contact, description_id, takes_requests, file_limit_mib, quota_mib)
        VALUES (1, \(draft.name), \(draft.tagline), \(draft.contact), \(description), \(draft.takesRequests),
          \(draft.largestFile), \(draft.fileQuota))
        """)
    }
  }
}
