import Database
import Domain

extension Writings {
  /// Keeps all seeds through the functions that forms use. It belongs into one job of the writer, which keeps
  /// all of them or nothing.
  ///
  /// - Throws: `SeedError` with the file and the line; `.exists` with the names that are there already.
  package func importSeeds(_ seeds: Seeds, at now: Instant) throws {
    let known = try namesThereAlready(seeds)
    if !known.isEmpty { throw SeedError("", nil, .exists(known)) }
    if let community = seeds.community { try keep(community) { try saveCommunity($0) } }
    for journey in seeds.journeys { try keep(journey) { try createJourney($0) } }
    try importCircles(seeds.circles, at: now)
    let author = try readings.community()?.name ?? ""
    for page in seeds.pages {
      try keep(page) { draft in
        var draft = draft
        if draft.author.isEmpty { draft.author = author }
        try createPage(draft, as: nil, at: now)
      }
    }
    for meeting in seeds.meetings { try keep(meeting) { try createMeeting($0, as: nil, at: now) } }
    for batch in seeds.batches { try keep(batch) { try createBatch($0) } }
    for word in seeds.words { try keep(word) { try createWord($0, at: now) } }
    for batch in try readings.batches() where batch.stage == .voting {
      for letter in batch.letters { try openVote(of: letter, at: now) }
    }
  }

  /// Keeps one seed; what the site refuses is told with its file and line.
  private func keep<Draft>(_ seed: Seed<Draft>, _ write: (Draft) throws -> Void) throws {
    do {
      try write(seed.draft)
    } catch let rejection as Rejection {
      let line = rejection.problems.lazy.compactMap { problem in
        seed.file.entries.first { $0.key == problem.field }?.line
      }.first
      throw SeedError(seed.file.name, line, .rejected(rejection.problems))
    }
  }

  /// Circles after the circles that they belong to.
  private func importCircles(_ circles: [Seed<CircleDraft>], at now: Instant) throws {
    var waiting = circles
    while !waiting.isEmpty {
      let names = Set(waiting.map { Slug(naming: $0.draft.name) })
      let ready = waiting.filter { circle in circle.draft.parent.map { !names.contains($0) } ?? true }
      guard let first = waiting.first else { return }
      if ready.isEmpty { throw first.file.error(at: "parent", .parentsInARing) }
      for circle in ready { try keep(circle) { try createCircle($0, as: nil, at: now) } }
      waiting.removeAll { circle in circle.draft.parent.map { !names.contains($0) } ?? true }
    }
  }

  /// The names of the seeds that the database has, or that stand twice among the seeds.
  private func namesThereAlready(_ seeds: Seeds) throws -> [String] {
    var names: [String] = []
    if let community = seeds.community, try readings.community() != nil { names.append(community.draft.name) }
    names += try repeated(seeds.journeys.map(\.draft.name), "SELECT 1 FROM journey WHERE slug = ")
    names += try repeated(seeds.circles.map(\.draft.name), "SELECT 1 FROM circle WHERE slug = ")
    names += try repeated(seeds.pages.map(\.draft.title), "SELECT 1 FROM page WHERE slug = ")
    names += try repeated(seeds.words.map(\.draft.text), "SELECT 1 FROM word WHERE slug = ")
    for meeting in seeds.meetings.map(\.draft) {
      let found = try connection.first(
        "SELECT 1 FROM meeting WHERE day = \(meeting.day.iso) AND slug = \(Slug(naming: meeting.title).text)"
      ) { _ in true }
      if found == true { names.append(meeting.title) }
    }
    return names
  }

  /// The names whose slug stands before in `names` or is found by `selection`.
  private func repeated(_ names: [String], _ selection: SQL) throws -> [String] {
    var slugs: Set<Slug> = []
    return try names.filter { name in
      let slug = Slug(naming: name)
      let isFound = try connection.first("\(selection)\(slug.text)") { _ in true }
      return !slugs.insert(slug).inserted || isFound == true
    }
  }
}
