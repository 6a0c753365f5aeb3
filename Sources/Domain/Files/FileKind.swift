/// The kinds of file that may be sent to a page: a short list, each recognised by what is in it
/// (`RecognisedFile`), never by its name.
package enum FileKind: String, CaseIterable, Hashable, Sendable {
  case jpeg, png, webp, gif
  case pdf
  case docx, xlsx, pptx
  case odt, ods, odp

  /// The media type under which it is served.
  package var mediaType: String {
    switch self {
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .gif: "image/gif"
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .odp: "application/vnd.oasis.opendocument.presentation"
    }
  }

  /// What its name ends with, behind the dot.
  package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

  /// Whether it is an image, shown in the page; all others are downloaded.
  package var isImage: Bool {
    switch self {
    case .jpeg, .png, .webp, .gif: true
    case .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp: false
    }
  }

  /// `bytes`, recognised as a file of this kind, without what it tells of whoever made it: photos say where and when
  /// they were taken and with what. Only what a browser needs to show the image stays, with its colours and the way it
  /// is turned, and nothing behind its end. It shows as it did, at the same size. Files that are no photos stay as they
  /// are: what a document says of its author, its author has written there.
  package func withoutMetadata(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .jpeg: JPEG.withoutMetadata(bytes)
    case .png: PNG.withoutMetadata(bytes)
    case .webp: WebP.withoutMetadata(bytes)
    case .gif, .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp: Array(bytes)
    }
  }
}
