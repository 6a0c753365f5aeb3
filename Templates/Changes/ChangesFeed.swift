import Domain

/// Which feed is asked for, and what its links begin with.
package struct FeedPlace: Hashable, Sendable {
  /// Where the site is found from outside, without a last slash.
  let address: String
  /// The name of the community.
  let community: String
  /// Nil for the changes of the whole community.
  let circle: CircleLink?
  /// The secret in the address of a member's own feed; nil for the feed that everyone reads.
  let token: String?

  package init(address: String, community: String, circle: CircleLink?, token: String? = nil) {
    self.address = address
    self.community = community
    self.circle = circle
    self.token = token
  }

  /// The page that shows the same.
  var page: String {
    address + (circle.map { SitePath.circleChanges($0.slug, before: nil) } ?? .changes(before: nil)).text
  }

  /// The feed itself.
  var own: String {
    let path: SitePath =
      switch (token, circle) {
      case (nil, nil): .changesFeed
      case (nil, let circle?): .circleChangesFeed(circle.slug)
      case (let token?, nil): .ownFeed(token: token)
      case (let token?, let circle?): .ownCircleFeed(token: token, circle.slug)
      }
    return address + path.text
  }

  /// What names the feed for ever (RFC 4287, 4.2.6). It holds no secret: readers show it, and pass it on.
  var identity: String { token == nil ? page : "\(page)#membre" }

  /// What names a change for ever: a tag URI (RFC 4151) of the site's host and of the day of the change, whatever became of
  /// the titles and addresses of its page or meeting. What else tells this site from another on the same host stands before the numbers.
  func identity(of change: Change) -> String {
    let place = address.split(separator: "/", maxSplits: 1).last.map { $0.drop { $0 == "/" } } ?? ""
    let host = place.prefix { $0 != ":" && $0 != "/" }
    let day = Day(number: change.at.seconds / 86_400).iso
    let rest = place.dropFirst(host.utf8.count).map { $0 == ":" ? "/" : $0 }
    return "tag:\(host),\(day):\(String(rest))/\(change.identity)"
  }
}

/// The feed of `changes` in Atom (RFC 4287), in UTF-8.
package func changesFeed(_ changes: [Change], at place: FeedPlace) -> [UInt8] {
  let title = place.circle.map { "Changements du cercle \($0.name) – \(place.community)" }
  let updated = changes.map(\.at).max() ?? Instant(seconds: 0)
  let feed = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
    \(element("id", place.identity))
    \(element("title", title ?? "Derniers changements – \(place.community)"))
    \(element("updated", moment(updated)))
    <author>\(element("name", place.community))</author>
    <link rel="self" type="application/atom+xml" href="\(XML.escaped(place.own))"/>
    <link rel="alternate" type="text/html" href="\(XML.escaped(place.page))"/>
    \(changes.map { entry($0, at: place) }.joined())</feed>

    """
  return Array(feed.utf8)
}

private func entry(_ change: Change, at place: FeedPlace) -> String {
  let author = change.authorInWords.map { "<author>\(element("name", $0))</author>\n" } ?? ""
  return """
    <entry>
    \(element("id", place.identity(of: change)))
    \(element("title", change.titleInWords))
    \(element("updated", moment(change.at)))
    \(author)<link rel="alternate" type="text/html" href="\(XML.escaped(place.address + change.path.text))"/>
    <summary type="text">\(XML.escaped(change.whatInWords))</summary>
    </entry>

    """
}

private func element(_ name: StaticString, _ text: String) -> String {
  "<\(name)>\(XML.escaped(text))</\(name)>"
}

/// A moment as RFC 3339 writes it, in UTC.
private func moment(_ instant: Instant) -> String {
  let (days, seconds) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
  let time = TimeOfDay(minutes: seconds / 60)
  let rest = seconds % 60
  return "\(Day(number: days).iso)T\(time.iso):\(rest < 10 ? "0" : "")\(rest)Z"
}
