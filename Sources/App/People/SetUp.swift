import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /ouverture/{token}`
@Sendable func showSetUp(_ visit: Visit) throws -> Response {
  guard let link = Secret(visit.parameter), try visit.store.isSetUpLink(hash: link.hash) else {
    return .page(deadLinkPage(.setUp, in: visit.frame), .notFound)
  }
  let known = try visit.store.communityDraft()
  let account = AccountDraft(name: "", email: "", password: "")
  return .page(
    setUpPage(
      token: link.text, community: known, account: account, problems: [], seal: visit.seal(), in: visit.frame)
  )
}

/// `POST /ouverture/{token}`: the first administrator, who is signed in at once.
@Sendable nonisolated(nonsending) func setUp(_ visit: Visit) async throws -> Response {
  guard let link = Secret(visit.parameter), try visit.read({ try $0.isSetUpLink(hash: link.hash) }) else {
    return .page(deadLinkPage(.setUp, in: visit.frame), .notFound)
  }
  let fields = visit.fields
  let contact = fields["contact"]
  let community = CommunityDraft(
    name: fields[SetUpForm.communityName], tagline: fields["tagline"],
    contact: contact.isEmpty ? nil : contact, description: fields["description"])
  let account = AccountDraft(visit)
  let seal = visit.seal()
  return try await visit.save(
    SetUpForm.problems(community, account),
    again: {
      setUpPage(
        token: link.text, community: community, account: account, problems: $0, seal: seal, in: visit.frame)
    },
    {
      let (hash, now) = (try await visit.hash(account.password), visit.now)
      return try await visit.beginSession(.account, .welcome) { writings in
        try writings.setUp(
          hash: link.hash, community: community, account: account, passwordHash: hash, now: now)
      }
    })
}
