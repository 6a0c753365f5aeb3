import Domain
import HTTP
import Store
import Templates

/// `GET /administration/reglages`
@Sendable func showSettings(_ visit: Visit) throws -> Response {
  try .page(
    settingsPage(visit.store.communityDraft(), problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /administration/reglages`
@Sendable nonisolated(nonsending) func saveSettings(_ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  let draft = CommunityDraft { visit.fields[$0.rawValue] }
  let seal = visit.seal()
  return try await visit.save(
    draft.problems, again: { settingsPage(draft, problems: $0, seal: seal, in: visit.frame) },
    {
      try await visit.done { writings in
        try writings.saveCommunity(draft)
        try writings.note(.settingsSaved, by: .person(member.id), now: now)
        return Done(.settings, .settingsSaved)
      }
    })
}

extension CommunityDraft {
  /// The settings as they were sent.
  fileprivate init(_ value: (SettingsEntry) -> String) {
    let contact = value(.contact)
    self.init(
      name: value(.name), tagline: value(.tagline), contact: contact.isEmpty ? nil : contact,
      description: value(.description), takesRequests: !value(.takesRequests).isEmpty,
      largestFile: Int(value(.largestFile)) ?? 0, fileQuota: Int(value(.fileQuota)) ?? 0)
  }
}
