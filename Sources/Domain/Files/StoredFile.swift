/// A file that was given to a page: it is read by whoever may read the page.
package struct StoredFile: Hashable, Sendable {
  package let id: Int
  package let name: FileName
  /// In bytes.
  package let bytes: Int
  /// The size of an image; nil for anything else.
  package let size: ImageSize?
  package let words: FileWords
  /// The page that it was given to.
  package let page: PageSummary
  package let addedAt: Instant
  /// Whether it was put aside: out of the lists, and still served.
  package let isArchived: Bool
  /// The texts that show it or link to it, as far as the viewer sees them.
  package let uses: [FileUse]

  /// How many files one page takes.
  package static let mostOfOnePage = 200
  /// How many files a list shows.
  package static let mostShown = 500

  package init(
    id: Int, name: FileName, bytes: Int, size: ImageSize?, words: FileWords, page: PageSummary,
    addedAt: Instant, isArchived: Bool = false, uses: [FileUse]
  ) {
    self.id = id
    self.name = name
    self.bytes = bytes
    self.size = size
    self.words = words
    self.page = page
    self.addedAt = addedAt
    self.isArchived = isArchived
    self.uses = uses
  }
}

/// A text that shows a file or links to it.
package enum FileUse: Hashable, Sendable {
  case place(Backlink)
  /// What the community says of itself or of its abécédaire.
  case community
}

/// The files of a circle's pages, or of the pages of the whole community, those that no text seen by the viewer uses first.
package struct FileList: Hashable, Sendable {
  /// The circle; nil for the community.
  package let circle: CircleLink?
  /// At most `StoredFile.mostShown`.
  package let files: [StoredFile]
  /// How many there are in all.
  package let count: Int

  package init(circle: CircleLink?, files: [StoredFile], count: Int) {
    self.circle = circle
    self.files = files
    self.count = count
  }
}

/// A file as it is changed, put aside or destroyed, with what rights are asked on.
package struct FileDetails: Hashable, Sendable {
  package let file: StoredFile
  /// The page that it was given to.
  package let document: Document

  package init(file: StoredFile, document: Document) {
    self.file = file
    self.document = document
  }
}

/// What an answer with a file needs to know of it.
package struct ServedFile: Hashable, Sendable {
  package let name: FileName
  /// In bytes.
  package let bytes: Int
  /// SHA-256 of the content.
  package let hash: [UInt8]
  /// The row of the content, which `Readings.filePart` takes.
  package let content: Int

  package init(name: FileName, bytes: Int, hash: [UInt8], content: Int) {
    self.name = name
    self.bytes = bytes
    self.hash = hash
    self.content = content
  }
}
