import Domain
import HTTP
import Store
import Testing

/// What is typed into the form of a new poll: four dates.
let typedDates = [
  "title": "Bilan de l’hiver", "circles": "cercle-ouvert", "minutes": "90", "place": "Salle 3",
  "days": "12/01, 14/01", "hours": "9h, 14h30", "deadline": "10/01/2027", "deadlineHour": "18h00",
]

/// A community of circles in which polls for dates are made.
struct DateSite {
  let community: CircleSite
  var site: Site { community.site }

  init() throws { community = try CircleSite() }

  func insider() throws -> Visitor { try site.visitor(signedInAs: community.insider) }
  func keeper() throws -> Visitor { try site.visitor(signedInAs: community.keeper) }
  func outsider() throws -> Visitor { try site.visitor(signedInAs: community.outsider) }

  /// Makes a poll with the form, and gives its address.
  func makePoll(_ values: [String: String] = [:], by browser: Visitor) throws -> String {
    let done = try browser.submit("/dates/nouveau", typedDates.merging(values) { $1 })
    #expect(done.status == .seeOther, "\(done.words)")
    return try #require(done.field("Location"))
  }

  /// The number in the address of a poll.
  static func number(_ page: String) throws -> Int {
    try #require(Int(page.dropFirst("/dates/".count).prefix { $0 != "-" }))
  }

  /// A poll as its keepers see it.
  func details(_ page: String) throws -> DatePollDetails {
    let id = try Self.number(page)
    return try site.store.writer.writings { writings in
      let readings = writings.readings(as: .administrator)
      let access = try #require(try readings.datePollAccess(id))
      return try #require(try readings.datePollDetails(access, as: nil, showsNames: true))
    }
  }

  /// What is told to someone of their circles.
  func news(of person: Int) throws -> News {
    let (member, now) = (Member(id: person, name: "", role: .participant), site.now)
    return try site.store.writer.writings {
      try $0.readings(as: .member(member)).news(
        .followedOrOwn, after: Instant(seconds: now.seconds - 60), until: now, limit: 10)
    }
  }

  /// The fields that give an answer to each date of a poll in turn.
  func answers(_ page: String, _ answers: DateAnswer?...) throws -> [String: String] {
    let candidates = try details(page).candidates
    return Dictionary(
      zip(candidates, answers).compactMap { candidate, answer in
        answer.map { ("c\(candidate.id)", $0.rawValue) }
      }
    ) { $1 }
  }

  /// Answers a poll on its page.
  func answer(_ page: String, by browser: Visitor, _ values: [String: String]) throws -> Response {
    try browser.submit("/dates/\(Self.number(page))/repondre", values, on: page)
  }

  /// What everyone has answered, by name: a letter for each date.
  func table(_ page: String) throws -> [String: String] {
    let details = try details(page)
    return Dictionary(
      details.voters.map { voter in
        let letters = details.candidates.map { candidate in
          switch voter.answers[candidate.id] {
          case .yes: "o"
          case .ifNeeded: "s"
          case .no: "n"
          case nil: "-"
          }
        }
        return (voter.name, letters.joined())
      }
    ) { $1 }
  }
}

extension Visitor {
  /// Sends `form` with fields of which some have one name.
  func send(_ form: Form, pairs: [(String, String)]) throws -> Response {
    let all = form.hidden.map { ($0.key, $0.value) } + pairs
    let body = all.map { "\(FormFields.urlEncoded($0.0))=\(FormFields.urlEncoded($0.1))" }.joined(
      separator: "&")
    let type = "Content-Type: application/x-www-form-urlencoded"
    let response = try site.answer(
      "POST", form.path, fields: [type] + fields + cookieField, body: body, from: peer)
    take(response)
    return response
  }
}
