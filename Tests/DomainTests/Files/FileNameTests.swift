import Domain
import Testing

@Suite struct FileNameTests {
  @Test(
    arguments: [
      ("Photo de groupe.JPG", .jpeg, "photo-de-groupe.jpg"), ("été.jpeg", .jpeg, "ete.jpg"),
      ("C:\\Users\\Zoé\\bilan.odt", .odt, "bilan.odt"), ("../../etc/passwd", .pdf, "passwd.pdf"),
      ("bilan 2021.v1.2", .pdf, "bilan-2021-v1-2.pdf"), ("virus.exe", .png, "virus-exe.png"),
      ("a.png", .jpeg, "a.jpg"),
      ("a.tar.PDF", .pdf, "a-tar.pdf"), (".jpg", .jpeg, "sans-nom.jpg"), ("", .gif, "sans-nom.gif"),
      ("photos/", .webp, "sans-nom.webp"), ("日本.png", .png, "sans-nom.png"),
      ("a\"\r\nb;.pdf", .pdf, "a-b.pdf"),
      ("..", .docx, "sans-nom.docx"), ("L’Œuvre & Cie.xlsx", .xlsx, "l-oeuvre-cie.xlsx"),
    ] as [(String, FileKind, String)])
  func naming(sent: String, kind: FileKind, expected: String) {
    #expect(FileName(sent: sent, kind: kind).text == expected)
  }

  @Test(arguments: FileKind.allCases)
  func madeNamesAreValid(kind: FileKind) {
    let long =
      (70...85).map { String(repeating: "a", count: $0) + " b" } + [String(repeating: "a/", count: 100)]
    for sent in long + ["x", "e\u{301}", "🙂", "\u{0}", ".", "a."] {
      let name = FileName(sent: sent, kind: kind)
      #expect(FileName(name.text) == name)
      #expect((1...80).contains(name.text.utf8.count))
      #expect(name.text.hasSuffix("." + kind.fileExtension))
    }
  }

  @Test(
    arguments: [
      "", "a", ".jpg", "a.", "a.exe", "a.jpeg", "A.jpg", "a.JPG", "a.b.jpg", "a-.jpg", "é.jpg", "a b.jpg",
      "a/b.jpg",
      String(repeating: "a", count: 77) + ".jpg",
    ])
  func refused(_ text: String) { #expect(FileName(text) == nil) }
}
