import Testing

@testable import Domain

@Suite struct MetadataTests {
  @Test func photosKeepTheirSizeAndTellNothing() throws {
    for (kind, bytes) in FileSamples.all {
      let clean = kind.withoutMetadata(bytes[...])
      #expect(try RecognisedFile(clean[...]) == RecognisedFile(bytes[...]))
      #expect(!clean.contains(FileSamples.secret))
      #expect(kind.withoutMetadata(clean[...]) == clean, "nothing is left to remove")
    }
  }

  @Test func whatHasNothingToHideStaysAsItIs() {
    for bytes in [FileSamples.jpeg(), FileSamples.jpeg(before: [FileSamples.profile])] {
      #expect(FileKind.jpeg.withoutMetadata(bytes[...]) == bytes)
    }
    #expect(FileKind.png.withoutMetadata(FileSamples.png()[...]) == FileSamples.png())
    let webp = FileSamples.webp(FileSamples.lossless)
    #expect(FileKind.webp.withoutMetadata(webp[...]) == webp)
  }

  @Test(arguments: 1...8, [false, true])
  func theOrientationOfAPhotoStays(orientation: Int, isLittle: Bool) {
    let bytes = FileSamples.jpeg(before: [FileSamples.exif(orientation: orientation, isLittle: isLittle)])
    let expected = FileSamples.jpeg(before: orientation == 1 ? [] : [minimalExif(UInt8(orientation))])
    #expect(FileKind.jpeg.withoutMetadata(bytes[...]) == expected)
  }

  @Test(
    arguments: [
      FileSamples.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0SECRET".utf8)),
      FileSamples.segment(0xE1, Array("Exif\0\0SECRET".utf8)),
      FileSamples.segment(0xED, Array("Photoshop 3.0\0SECRET".utf8)),
      FileSamples.segment(0xE0, Array("JFXX\0SECRET".utf8)),
      FileSamples.segment(0xE2, Array("MPF\0SECRET".utf8)),
      FileSamples.segment(0xEB, Array("JP SECRET".utf8)), FileSamples.segment(0xEF, FileSamples.secret),
      FileSamples.segment(0xFE, FileSamples.secret), FileSamples.segment(0xF0, FileSamples.secret),
    ])
  func segmentsThatTellAreDropped(segment: [UInt8]) {
    let bytes = FileSamples.jpeg(
      before: [segment, segment], after: segment + [0xFF, 0xD9] + FileSamples.secret)
    #expect(FileKind.jpeg.withoutMetadata(bytes[...]) == FileSamples.jpeg())
  }

  @Test func aSecondScanIsKept() {
    let scan =
      FileSamples.segment(0xC4, [1, 2]) + FileSamples.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [
        7, 0xFF, 0xFF, 0xD9,
      ]
    let bytes = FileSamples.jpeg(after: FileSamples.comment + scan)
    let clean = FileSamples.jpeg(after: scan)
    // A byte that only fills up before a marker goes.
    #expect(FileKind.jpeg.withoutMetadata(bytes[...]).count == clean.count)
  }

  @Test(arguments: ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caBX", "prVt"])
  func chunksThatTellAreDropped(name: String) {
    let chunk = FileSamples.chunk(name, FileSamples.secret)
    let bytes = FileSamples.png(before: [chunk, chunk], after: FileSamples.secret)
    #expect(FileKind.png.withoutMetadata(bytes[...]) == FileSamples.png())
  }

  @Test func theFlagsOfAnExtendedWebPAreTrue() {
    let told = FileSamples.riff("EXIF", FileSamples.secret) + FileSamples.riff("zzzz", [1])
    let bytes = FileSamples.webp(FileSamples.extended + told) + FileSamples.secret
    var expected = FileSamples.webp(FileSamples.extended)
    expected[20] = 0x20
    #expect(FileKind.webp.withoutMetadata(bytes[...]) == expected)
  }

  private func minimalExif(_ orientation: UInt8) -> [UInt8] {
    FileSamples.segment(
      0xE1,
      Array("Exif\0\0MM\0*".utf8) + [
        0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
      ])
  }
}
