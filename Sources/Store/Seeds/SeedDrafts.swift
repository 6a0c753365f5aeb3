import Domain

extension CommunityDraft {
  init(_ file: SeedFile) throws(SeedError) {
    try file.requireKeys(["name", "tagline", "contact"])
    self.init(
      name: try file.text("name"), tagline: try file.text("tagline"),
      contact: try file.optionalText("contact"), description: file.body)
  }
}

extension JourneyDraft {
  init(_ file: SeedFile) throws(SeedError) {
    try file.requireKeys(["name", "position"])
    let name = try file.text("name")
    self.init(
      slug: Slug(naming: name), name: name, position: try file.value("position") { Int($0) },
      impulse: file.body)
  }
}

extension CircleDraft {
  init(_ file: SeedFile) throws(SeedError) {
    try file.requireKeys([
      "name", "journey", "state", "purpose", "parent", "video", "facilitators", "example", "visibility",
    ])
    self.init(
      name: try file.text("name"), purpose: try file.text("purpose"), introduction: file.body,
      journey: try file.value("journey", Slug.init(_:)),
      state: try file.value("state", CircleState.init(rawValue:)),
      parent: try file.optionalValue("parent", Slug.init(_:)),
      videoLink: try file.optionalValue("video", WebLink.init(_:)),
      facilitators: try file.list("facilitators"),
      isExample: try file.optionalValue("example") { ["yes": true, "no": false][$0] } ?? false,
      visibility: try file.optionalValue("visibility", Visibility.init(rawValue:)) ?? .open)
  }
}

extension PageDraft {
  init(_ file: SeedFile) throws(SeedError) {
    try file.requireKeys(["title", "circle", "author"])
    self.init(
      title: try file.text("title"), body: file.body,
      circle: try file.optionalValue("circle", Slug.init(_:)), summary: "",
      author: try file.optionalText("author") ?? "")
  }
}

extension BatchDraft {
  init(_ file: SeedFile) throws(SeedError) {
    try file.requireKeys(["letters", "stage", "voices", "kept"])
    self.init(
      letters: try file.words("letters", Letter.init(_:)),
      stage: try file.value("stage", BatchStage.init(rawValue:)),
      rule: VoteRule(voices: try file.value("voices") { Int($0) }, kept: try file.value("kept") { Int($0) }),
      intention: file.body)
  }
}

extension WordDraft {
  /// The body is the definition, a line `***`, and the argument.
  init(_ file: SeedFile) throws(SeedError) {
    try file.requireKeys(["word", "synonym", "kept", "circle"])
    let texts = SeedNotes.split(file.body)
    guard texts.count <= 2 else { throw SeedError(file.name, file.bodyLine, .wrongValue("***")) }
    self.init(
      text: try file.text("word"), synonym: try file.optionalText("synonym"),
      place: try file.optionalValue("kept") { Int($0) }, definition: texts.first ?? "",
      argument: texts.dropFirst().first ?? "", circle: try file.optionalValue("circle", Slug.init(_:)))
  }
}

/// Several texts in one body.
enum SeedNotes {
  /// The texts between the lines `***`, without blank lines around them; empty ones are left out.
  static func split(_ body: String) -> [String] {
    split(body.split(separator: "\n", omittingEmptySubsequences: false)[...])
  }

  static func split(_ lines: ArraySlice<Substring>) -> [String] {
    lines.split { $0 == "***" }.map { $0.drop(while: \.isBlank).joinedWithoutBlankEnd() }.filter {
      !$0.isEmpty
    }
  }
}
