import Testing

@testable import Domain

@Suite struct RecognisedFileTests {
  @Test func eachKindIsRecognised() throws {
    for (kind, bytes) in FileSamples.all {
      let file = try RecognisedFile(bytes[...])
      #expect(file.kind == kind)
      #expect((file.size != nil) == kind.isImage)
    }
    #expect(Set(FileSamples.all.map(\.kind)) == Set(FileKind.allCases))
  }

  /// Where the bytes stand in a larger array makes no difference: files are slices of a request.
  @Test func slicesAreRecognised() throws {
    for (kind, bytes) in FileSamples.all {
      let body = [1, 2, 3] + bytes + [4, 5]
      let slice = body[3..<(3 + bytes.count)]
      #expect(try RecognisedFile(slice) == RecognisedFile(bytes[...]))
      #expect(kind.withoutMetadata(slice) == kind.withoutMetadata(bytes[...]))
    }
  }

  @Test(
    arguments: [
      ("JPEG", FileSamples.jpeg(width: 640, height: 480), 640, 480),
      ("upright", FileSamples.jpeg(before: [FileSamples.exif(orientation: 4)]), 3, 2),
      ("lying", FileSamples.jpeg(before: [FileSamples.exif(orientation: 5)]), 2, 3),
      (
        "lying, the other way round",
        FileSamples.jpeg(before: [FileSamples.exif(orientation: 8, isLittle: true)]), 2, 3
      ),
      ("an orientation that is none", FileSamples.jpeg(before: [FileSamples.exif(orientation: 9)]), 3, 2),
      ("PNG", FileSamples.png(width: 640, height: 480), 640, 480),
      ("GIF", FileSamples.gif(width: 640, height: 480), 640, 480),
      ("VP8", FileSamples.webp(FileSamples.lossy(width: 640, height: 480)), 640, 480),
      ("VP8, scaled", FileSamples.webp(FileSamples.lossy(width: 0x4003, height: 0xC002)), 3, 2),
      ("VP8L", FileSamples.webp(FileSamples.lossless), 3, 2),
      ("VP8X", FileSamples.webp(FileSamples.extended(width: 640, height: 480)), 640, 480),
      ("the longest", FileSamples.png(width: 20_000, height: 2_500), 20_000, 2_500),
    ] as [(String, [UInt8], Int, Int)])
  func imagesHaveTheirSize(name: String, bytes: [UInt8], width: Int, height: Int) throws {
    #expect(try RecognisedFile(bytes[...]).size == ImageSize(width: width, height: height))
  }

  @Test(
    arguments: [
      (FileSamples.png(width: 20_001, height: 1), .tooManyPixels),
      (FileSamples.png(width: 1, height: 20_001), .tooManyPixels),
      (FileSamples.png(width: 20_000, height: 2_501), .tooManyPixels),
      (FileSamples.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF), .tooManyPixels),
      (FileSamples.jpeg(width: 65_535, height: 65_535), .tooManyPixels),
      (FileSamples.gif(width: 65_535, height: 1), .tooManyPixels),
      (FileSamples.webp(FileSamples.extended(width: 1 << 24, height: 1 << 24)), .tooManyPixels),
      (FileSamples.png(width: 0, height: 1), .unknown), (FileSamples.png(width: 1, height: 0), .unknown),
      (FileSamples.jpeg(width: 0, height: 1), .unknown), (FileSamples.gif(width: 0, height: 0), .unknown),
      (FileSamples.webp(FileSamples.lossy(width: 0, height: 1)), .unknown),
    ] as [([UInt8], FileRefusal)])
  func imagesOfAnotherSizeAreRefused(bytes: [UInt8], refusal: FileRefusal) {
    #expect(throws: refusal) { try RecognisedFile(bytes[...]) }
  }

  @Test(
    arguments: [
      ("macros", FileSamples.office("word/document.xml", "word/vbaProject.bin"), .macros),
      ("macros in capitals", FileSamples.office("xl/workbook.xml", "xl/VBAPROJECT.BIN"), .macros),
      ("macros elsewhere", FileSamples.office("ppt/presentation.xml", "x\\vbaProject.bin"), .macros),
      ("macros of old", FileSamples.office("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), .macros),
      ("macros of OpenDocument", FileSamples.openDocument(.odt, "Basic/Standard/Module1.xml"), .macros),
      ("scripts of OpenDocument", FileSamples.openDocument(.ods, "Scripts/python/a.py"), .macros),
      ("a package with a password", FileSamples.openDocument(.odt, "encrypted-package"), .encrypted),
      (
        "a password", FileSamples.zip([("[Content_Types].xml", []), ("word/document.xml", [])], flags: 1),
        .encrypted
      ),
      ("a masked directory", FileSamples.zip([("a", [])], flags: 0x2000), .encrypted),
      ("any archive", FileSamples.zip([("a.txt", [1])]), .unknown),
      ("no types", FileSamples.zip([("word/document.xml", [])]), .unknown),
      ("types and nothing", FileSamples.office(), .unknown),
      ("two kinds at once", FileSamples.office("word/document.xml", "xl/workbook.xml"), .unknown),
      (
        "an OpenDocument of another kind",
        FileSamples.zip([("mimetype", Array("text/html".utf8)), ("content.xml", [])]), .unknown
      ),
      ("no content", FileSamples.zip([("mimetype", Array(FileKind.odt.mediaType.utf8))]), .unknown),
      ("a comment that lies", Array(FileSamples.office("word/document.xml").dropLast() + [1]), .unknown),
      ("something before", [0] + FileSamples.office("word/document.xml"), .unknown),
      ("an empty archive", FileSamples.zip([]), .unknown),
    ] as [(String, [UInt8], FileRefusal)])
  func archivesThatAreRefused(name: String, bytes: [UInt8], refusal: FileRefusal) {
    #expect(throws: refusal) { try RecognisedFile(bytes[...]) }
  }

  @Test func anArchiveMayHaveAComment() throws {
    let files = [("[Content_Types].xml", []), ("word/document.xml", [])] as [(String, [UInt8])]
    for comment in [Array("PK\u{5}\u{6}".utf8), [UInt8](repeating: 0x50, count: 65_535)] {
      #expect(try RecognisedFile(FileSamples.zip(files, comment: comment)[...]).kind == .docx)
    }
  }

  @Test(
    arguments: [
      "", "a", "<!DOCTYPE html><script>alert(1)</script>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "#!/bin/sh\n", "alert(1)", " %PDF-1.7\n%%EOF", "%PDF-3.0\n%%EOF", "%PDF-1.7\n", "GIF89a",
      "GIF89a=1;alert(1)//",
      "GIF88a\u{1}\0\u{1}\0\0\0\0,\0\0\0\0\0\0\0\0\0\0", "RIFF\u{4}\0\0\0WEBP", "RIFF\u{4}\0\0\0WAVE",
      "PK\u{3}\u{4}", "BM",
      "\u{7F}ELF", "MZ", "{}", "%!PS-Adobe", "<?xml version=\"1.0\"?>",
    ])
  func unknownFiles(text: String) {
    #expect(throws: FileRefusal.unknown) { try RecognisedFile(Array(text.utf8)[...]) }
  }

  @Test(
    arguments: [
      ("no scan", Array(FileSamples.jpeg(scan: [], after: []).dropLast(10))),
      ("an end before the scan", FileSamples.jpeg(before: [[0xFF, 0xD9]])),
      ("two frames", FileSamples.jpeg(before: [FileSamples.segment(0xC2, [8, 0, 9, 0, 9, 1])])),
      ("a segment too long", FileSamples.jpeg(before: [[0xFF, 0xE1, 0xFF, 0xFF]])),
      ("a length of one", FileSamples.jpeg(before: [[0xFF, 0xE1, 0, 1]])),
      ("something before", [0] + FileSamples.jpeg()),
      ("something before the signature", [0] + FileSamples.png()),
      ("another chunk first", Array(FileSamples.png()[..<8]) + FileSamples.text + FileSamples.png()[8...]),
      ("two headers", FileSamples.png(before: [Array(FileSamples.png(width: 9)[8..<33])])),
      ("no end", Array(FileSamples.png().dropLast(12))),
      ("no image", Array(FileSamples.png()[..<33]) + FileSamples.chunk("IEND", [])),
      (
        "a chunk too long",
        Array(FileSamples.png()[..<33]) + [0x7F, 0xFF, 0xFF, 0xFF] + FileSamples.png()[37...]
      ),
      ("a container too long", Array(FileSamples.webp(FileSamples.lossy).dropLast())),
      ("only a canvas", FileSamples.webp(FileSamples.riff("VP8X", [UInt8](repeating: 0, count: 10)))),
      ("another chunk first", FileSamples.webp(FileSamples.riff("ICCP", [1]) + FileSamples.lossy)),
      (
        "a chunk beyond the container",
        FileSamples.webp(FileSamples.lossy + Array("EXIF".utf8) + [9, 0, 0, 0])
      ),
      ("a comment without end", FileSamples.gif(before: [0x21, 0xFE, 255, 1])),
      ("the end at once", FileSamples.gif(before: [0x3B])),
      ("another block", FileSamples.gif(before: [0])),
      (
        "a second frame without data",
        Array(FileSamples.gif(before: FileSamples.frame(width: 1, height: 1)).dropLast(3))
      ),
    ] as [(String, [UInt8])])
  func brokenImages(name: String, bytes: [UInt8]) {
    #expect(throws: FileRefusal.unknown) { try RecognisedFile(bytes[...]) }
  }

  @Test(
    arguments: [
      (0, 0, 3, 2, true), (1, 1, 2, 1, true), (2, 1, 1, 1, true), (3, 2, 0, 0, true), (1, 0, 3, 2, false),
      (0, 1, 3, 2, false), (0, 0, 4, 2, false), (0, 0, 3, 3, false), (3, 0, 1, 1, false),
      (0, 0, 60_000, 60_000, false), (65_535, 65_535, 65_535, 65_535, false),
    ])
  func framesLieWithinTheirScreen(left: Int, top: Int, width: Int, height: Int, isTaken: Bool) {
    let frame = FileSamples.frame(left: left, top: top, width: width, height: height)
    let colours = FileSamples.frame(width: 1, height: 1, colours: [0x2C, 0x3B, 0x21, 0, 0, 0])
    for bytes in [
      FileSamples.gif(before: frame), FileSamples.gif(before: colours + frame),
      FileSamples.gif(before: [0x21, 0xFE, 1, 0x2C, 0] + frame),
      Array(FileSamples.gif(before: frame).dropLast()),
    ] {
      #expect((try? RecognisedFile(bytes[...]))?.size == (isTaken ? ImageSize(width: 3, height: 2) : nil))
    }
  }

  @Test(arguments: [
    ("tEXt", true), ("teSt", true), ("PLTE", true), ("IDAT", true), ("TEst", false), ("Test", false),
    ("CgBI", false), ("IHDR", false), ("IDAU", false),
  ])
  func chunksThatMustBeUnderstoodAreKnown(name: String, isTaken: Bool) {
    let bytes = FileSamples.png(before: [FileSamples.chunk(name, [0, 0, 0])])
    #expect(((try? RecognisedFile(bytes[...])) != nil) == isTaken)
  }

  @Test func kindsAreServedAsWhatTheyAre() {
    #expect(
      FileKind.allCases.map(\.fileExtension).joined(separator: " ")
        == "jpg png webp gif pdf docx xlsx pptx odt ods odp")
    #expect(Set(FileKind.allCases.map(\.mediaType)).count == FileKind.allCases.count)
    #expect(FileKind.allCases.allSatisfy { $0.mediaType.hasPrefix("image/") == $0.isImage })
  }
}
