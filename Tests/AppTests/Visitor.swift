import Domain
import HTTP
import Secrets
import Store
import Testing

/// Someone with a browser: keeps cookies, fills forms, follows where they lead.
final class Visitor {
  let site: Site
  /// What the browser keeps, by name.
  var cookies: [String: String] = [:]
  /// Header fields sent with each request, such as `X-Forwarded-Proto: https`.
  var fields: [String] = []
  /// The address that the server sees.
  var peer = "127.0.0.1"

  init(_ site: Site) { self.site = site }

  func get(_ path: String) throws -> Response {
    let response = try site.answer("GET", path, fields: fields + cookieField, from: peer)
    take(response)
    return response
  }

  /// Fills the form of `page` (the same address as the form's unless said otherwise) that is sent to `path`.
  ///
  /// - Parameter values: what is typed; the seal is the page's.
  func submit(_ path: String, _ values: [String: String] = [:], on page: String? = nil) throws -> Response {
    let form = try #require(Form(to: path, in: try get(page ?? path).text), "no form to \(path)")
    return try send(form, values)
  }

  /// Sends `form` with what is typed.
  func send(_ form: Form, _ values: [String: String] = [:], fields extra: [String] = []) throws -> Response {
    try post(form.path, form.hidden.merging(values) { $1 }, fields: extra)
  }

  /// Sends fields without any form.
  func post(_ path: String, _ values: [String: String], fields extra: [String] = []) throws -> Response {
    let body = values.map { "\(FormFields.urlEncoded($0))=\(FormFields.urlEncoded($1))" }.joined(
      separator: "&")
    let type = "Content-Type: application/x-www-form-urlencoded"
    let response = try site.answer(
      "POST", path, fields: [type] + fields + extra + cookieField, body: body, from: peer)
    take(response)
    return response
  }

  var cookieField: [String] {
    cookies.isEmpty ? [] : ["Cookie: " + cookies.map { "\($0)=\($1)" }.joined(separator: "; ")]
  }

  func take(_ response: Response) {
    for line in response.all("Set-Cookie") {
      let pair = line.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
    }
  }

  /// A form as it stands in a page.
  struct Form {
    let path: String
    /// The hidden fields and what they hold.
    private(set) var hidden: [String: String]

    /// A form that stands in no page.
    init(path: String, hidden: [String: String]) { (self.path, self.hidden) = (path, hidden) }

    /// The form of `page` that is sent to `path`, by its own button or by one that stands elsewhere.
    init?(to path: String, in page: String) {
      let buttons = page.matches(
        of: #/<button form="geste" formaction="([^"]*)"(?: name="([^"]*)" value="([^"]*)")?>/#)
      if let button = buttons.first(where: { $0.1 == path }) {
        guard let form = page.firstMatch(of: #/<form id="geste"[^>]*>(.*?)</form>/#) else { return nil }
        self.init(path: path, hidden: Self.hidden(in: form.1))
        if let name = button.2, let value = button.3 { hidden[String(name)] = Self.unescaped(value) }
        return
      }
      guard
        let form = page.matches(of: #/<form[^>]*action="([^"]*)"[^>]*>(.*?)</form>/#.dotMatchesNewlines())
          .first(where: { $0.1 == path })
      else { return nil }
      self.init(path: path, hidden: Self.hidden(in: form.2))
    }

    /// The form that the notes of `page` are sent with, by the button below the field called `field`.
    init?(note field: String, in page: String) throws {
      let button = try Regex(
        "<textarea id=\"\(field)\" name=\"\(field)\" form=\"noter\"[^>]*>\n[^<]*</textarea>\n</div>\n"
          + "<button class=\"main\" form=\"noter\"(?: name=\"([a-z]+)\" value=\"([0-9]+)\")?>",
        as: (Substring, Substring?, Substring?).self)
      guard
        let form = page.firstMatch(of: #/<form id="noter" method="post" action="([^"]*)"[^>]*>(.*?)</form>/#),
        let pressed = page.firstMatch(of: button)
      else { return nil }
      self.init(path: String(form.1), hidden: Self.hidden(in: form.2))
      if let name = pressed.1, let value = pressed.2 { hidden[String(name)] = String(value) }
    }

    private static func hidden(in form: Substring) -> [String: String] {
      var hidden: [String: String] = [:]
      for input in form.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#) {
        hidden[String(input.1)] = unescaped(input.2)
      }
      for area in form.matches(
        of: #/<textarea hidden[^>]*name="([^"]*)"[^>]*>\n(.*?)</textarea>/#.dotMatchesNewlines())
      {
        hidden[String(area.1)] = unescaped(area.2)
      }
      return hidden
    }

    private static func unescaped(_ text: Substring) -> String {
      String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
    }
  }
}

extension Site {
  /// The password of everyone whom `addMember` makes.
  static let password = "un mot de passe assez long"
  private static let passwordHash = Password.hash(password)

  /// Makes a member, and gives their number.
  @discardableResult
  func addMember(_ name: String, email: String, _ role: Role) throws -> Int {
    let hash = try #require(Self.passwordHash)
    let now = now
    return try store.writer.writings { writings in
      try writings.addMember(
        AccountDraft(name: name, email: email, password: ""), passwordHash: hash, role: role, now: now,
        by: .command)
    }
  }

  /// A browser in which a member is signed in.
  func visitor(signedInAs person: Int) throws -> Visitor {
    let (secret, now) = (Secret(), now)
    let hash = secret.hash
    _ = try store.writer.writings { writings in
      try writings.openSession(tokenHash: hash, person: person, agent: "Firefox", now: now)
    }
    let visitor = Visitor(self)
    visitor.cookies["cercles"] = secret.text
    return visitor
  }

  /// A browser in which a new member of `role` is signed in.
  func visitor(_ role: Role) throws -> Visitor {
    try visitor(signedInAs: addMember("Membre \(role.rawValue)", email: "\(role.rawValue)@exemple.fr", role))
  }
}
