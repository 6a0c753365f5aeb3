import Domain
import HTTP
import Store
import Testing

/// A community of circles with a page in each, one of no circle, and the kept word `zenith`. Each of them says three paragraphs.
struct WikiSite {
  let community: CircleSite
  var site: Site { community.site }

  static let text = "Un premier paragraphe.\n\nUn deuxième.\n\nUn troisième."
  /// By the slug of the circle; `la-page-commune` has none.
  static let pages = [
    "cercle-ouvert": "la-page-ouverte", "cercle-interne": "la-page-interne",
    "cercle-cache": "la-page-cachee",
  ]
  static let page = "/pages/la-page-ouverte"
  static let editor = page + "/modifier"

  init() throws {
    community = try CircleSite()
    let (keeper, now) = (community.member(community.keeper), community.site.now)
    try community.site.store.writer.writings { writings in
      for (title, circle) in [
        ("La page ouverte", "cercle-ouvert"), ("La page interne", "cercle-interne"),
        ("La page cachée", "cercle-cache"), ("La page commune", ""),
      ] {
        let draft = PageDraft(
          title: title, body: Self.text, circle: Slug(circle), summary: "", author: "Karim Gardien",
          authorID: keeper.id)
        try writings.createPage(draft, as: .member(keeper), at: now)
      }
      let letters = [try #require(Letter("Z"))]
      try writings.createBatch(
        BatchDraft(letters: letters, stage: .defining, rule: VoteRule(), intention: ""))
      try writings.createWord(
        WordDraft(text: "Zénith", synonym: nil, place: 1, definition: Self.text, argument: ""), at: now)
    }
  }

  /// Zest, a kept word of which nothing is written, and Zigzag, which is not kept.
  func addWordsToDefine() throws {
    let now = site.now
    try site.store.writer.writings { writings in
      for (text, place) in [("Zest", 2), ("Zigzag", nil)] {
        try writings.createWord(
          WordDraft(text: text, synonym: nil, place: place, definition: "", argument: ""), at: now)
      }
    }
  }

  /// Someone of whom the open circle and its page know nothing yet.
  func insider() throws -> Visitor { try site.visitor(signedInAs: community.insider) }
  func keeper() throws -> Visitor { try site.visitor(signedInAs: community.keeper) }
  func outsider() throws -> Visitor { try site.visitor(signedInAs: community.outsider) }

  /// The text that is read at a path of a page or of a circle's introduction.
  func text(_ name: DocumentName) throws -> String {
    try site.store.writer.writings { try $0.readings(as: .administrator).documentText(name)?.body ?? "" }
  }

  /// The text of the open page.
  func text() throws -> String { try text(.page(Slug(naming: "La page ouverte"))) }

  /// What a person has not saved, the latest first.
  func unsaved(of person: Int) throws -> [KeptText] {
    try site.store.writer.writings { try $0.readings(as: .administrator).unsavedTexts(of: person) }
  }

  /// What the history says of the open page: how many revisions.
  func latest(_ name: DocumentName = .page(Slug(naming: "La page ouverte"))) throws -> Int {
    try site.store.writer.writings { try $0.readings(as: .administrator).document(name)?.latest ?? 0 }
  }
}

extension CircleSite {
  func member(_ id: Int) -> Member {
    Member(id: id, name: id == insider ? "Inès Dedans" : "Karim Gardien", role: .participant)
  }
}

/// The form of an editor or of the screen of conflicts, as it stands in a page.
struct WritingForm {
  let path: String
  /// All that it would send if nothing were typed, but for the button.
  var values: [String: String]

  var body: String { values["body"] ?? "" }
  var base: String { values["base"] ?? "" }

  init(in page: String) throws {
    let form = try #require(
      page.firstMatch(
        of: #/<form class="form editor" method="post" action="([^"]*)"[^>]*>(.*?)</form>/#
          .dotMatchesNewlines()),
      "no editor")
    path = String(form.1)
    values = [:]
    for input in form.2.matches(of: #/<input ([^>]*)>/#) {
      let name = input.1.firstMatch(of: #/name="([^"]*)"/#)?.1 ?? ""
      let value = input.1.firstMatch(of: #/value="([^"]*)"/#)?.1 ?? ""
      if input.1.contains("checkbox"), !input.1.contains(" checked") { continue }
      values[String(name)] = Self.unescaped(value)
    }
    let area = try #require(
      form.2.firstMatch(of: #/<textarea[^>]*name="body"[^>]*>\n(.*?)</textarea>/#.dotMatchesNewlines()))
    values["body"] = Self.unescaped(area.1)
    let circle = form.2.firstMatch(of: #/<select[^>]*name="circle".*?<option value="([^"]*)" selected/#)
    if form.2.contains("name=\"circle\"") { values["circle"] = circle.map { String($0.1) } ?? "" }
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}

extension Visitor {
  /// The editor at `path`.
  func editor(_ path: String = WikiSite.editor) throws -> WritingForm {
    try WritingForm(in: get(path).text)
  }

  /// Presses a button of an editor, with what is typed.
  @discardableResult
  func press(
    _ gesture: String, _ form: WritingForm, _ typed: [String: String] = [:], byScript: Bool = false
  ) throws -> Response {
    try post(
      form.path, form.values.merging(typed) { $1 }.merging(["gesture": gesture]) { $1 },
      fields: byScript ? ["X-Cercles-Script: 1"] : [])
  }
}

extension Response {
  /// The text in the field of the editor.
  func typed() throws -> String { try WritingForm(in: text).body }
}
