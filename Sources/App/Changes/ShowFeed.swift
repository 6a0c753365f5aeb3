import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /changements.atom`: what every visitor may read, whoever asks.
@Sendable func showChangesFeed(_ visit: Visit) throws -> Response {
  .feed(try feed(for: .visitor, of: nil, visit))
}

/// `GET /cercles/{slug}/changements.atom`: the same for a circle that everyone sees.
@Sendable func showCircleChangesFeed(_ visit: Visit) throws -> Response {
  .feed(try feed(for: .visitor, of: visit.slug(), visit))
}

/// `GET /flux/{token}/changements.atom`: what the member with this secret address may read now.
@Sendable func showOwnFeed(_ visit: Visit) throws -> Response {
  .ownFeed(try feed(for: owner(visit), of: nil, visit, token: visit.parameter))
}

/// `GET /flux/{token}/cercles/{name}`: the same for the circle that the name, `slug.atom`, says.
@Sendable func showOwnCircleFeed(_ visit: Visit) throws -> Response {
  let owner = try owner(visit)
  let suffix = ".atom"
  guard let name = visit.parameters.last, name.hasSuffix(suffix),
    let slug = Slug(String(name.dropLast(suffix.count)))
  else { throw Failure.notFound }
  return .ownFeed(try feed(for: owner, of: slug, visit, token: visit.parameter))
}

/// Whose secret address it is. What cannot be one is looked for like one, by a hash that nobody's has.
private func owner(_ visit: Visit) throws -> Viewer {
  let secret = Secret(visit.parameter) ?? Secret()
  guard let member = try visit.store.member(feedHash: secret.hash, .changes) else { throw Failure.notFound }
  return .member(member)
}

private func feed(for viewer: Viewer, of slug: Slug?, _ visit: Visit, token: String? = nil) throws -> [UInt8]
{
  try visit.reader.readings(as: viewer) { store in
    let circle = try slug.map { slug in
      guard let circle = try store.circleScope(slug) else { throw Failure.notFound }
      return circle.link
    }
    let place = FeedPlace(
      address: visit.application.settings.address, community: visit.frame.name, circle: circle, token: token)
    return changesFeed(try store.changes(in: circle?.slug), at: place)
  }
}

extension Response {
  /// A feed that everyone may read; kept like a page.
  fileprivate static func feed(_ bytes: [UInt8]) -> Response {
    atom(bytes, "private, no-cache", SecurityFields.all)
  }

  /// A feed whose address is a secret: nobody keeps it, and what it links to is not told where one came from. The last policy
  /// that is understood holds (Referrer Policy, 8.1).
  fileprivate static func ownFeed(_ bytes: [UInt8]) -> Response {
    var fields = SecurityFields.all
    fields.add("Referrer-Policy", "no-referrer")
    return atom(bytes, "private, no-store", fields)
  }

  private static func atom(_ bytes: [UInt8], _ cacheControl: String, _ common: ResponseFields) -> Response {
    var fields = common
    fields.add("Content-Type", "application/atom+xml; charset=utf-8")
    fields.add("Cache-Control", cacheControl)
    return Response(.ok, fields: fields, body: .bytes(bytes))
  }
}
