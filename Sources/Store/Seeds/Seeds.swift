import Domain

/// Everything that a folder of seeds says, checked as far as one file alone can be.
package struct Seeds: Sendable {
  let community: Seed<CommunityDraft>?
  let journeys: [Seed<JourneyDraft>]
  let circles: [Seed<CircleDraft>]
  let pages: [Seed<PageDraft>]
  let meetings: [Seed<MeetingDraft>]
  let batches: [Seed<BatchDraft>]
  let words: [Seed<WordDraft>]
}

/// A draft with the file it stands in.
struct Seed<Draft: Sendable>: Sendable {
  let file: SeedFile
  let draft: Draft
}

/// Reads a folder of seeds.
package enum SeedLoader {
  private static let communityFile = "communaute.md"
  private static let folders = ["voyages", "cercles", "pages", "rencontres", "abecedaire", "mots"]

  /// Reads all seeds in `directory`: one file for the community, one folder for each kind of thing. A folder
  /// may be missing; a name that is not known is refused, since it would be forgotten otherwise.
  package static func load(directory: String) throws(SeedError) -> Seeds {
    let names = try SeedFolder.names(in: directory, "", isRequired: true)
    for name in names where name != communityFile && name != "README.md" && !folders.contains(name) {
      throw SeedError(name, nil, .unknownName)
    }
    var community: Seed<CommunityDraft>?
    if names.contains(communityFile) {
      let file = try SeedFolder.file(communityFile, in: directory)
      community = Seed(file: file, draft: try CommunityDraft(file))
    }
    return Seeds(
      community: community,
      journeys: try seeds("voyages", in: directory, JourneyDraft.init),
      circles: try seeds("cercles", in: directory, CircleDraft.init),
      pages: try seeds("pages", in: directory, PageDraft.init),
      meetings: try seeds("rencontres", in: directory, MeetingDraft.init),
      batches: try seeds("abecedaire", in: directory, BatchDraft.init),
      words: try seeds("mots", in: directory, WordDraft.init))
  }

  private static func seeds<Draft: Sendable>(
    _ folder: String, in directory: String, _ make: (SeedFile) throws(SeedError) -> Draft
  ) throws(SeedError) -> [Seed<Draft>] {
    var seeds: [Seed<Draft>] = []
    for file in try SeedFolder.files(in: folder, of: directory) {
      seeds.append(Seed(file: file, draft: try make(file)))
    }
    return seeds
  }
}
