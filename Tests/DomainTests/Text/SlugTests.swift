import Domain
import Testing

@Suite struct SlugTests {
  @Test(
    arguments: [
      ("L’Archipel & Cie", "l-archipel-cie"), ("Retour d’expérience", "retour-d-experience"),
      ("  Été 2021 !  ", "ete-2021"), ("Qui veut y travailler\u{202F}?", "qui-veut-y-travailler"),
      ("a\u{A0}:\u{A0}b", "a-b"), ("---", "sans-nom"), ("", "sans-nom"), ("日本", "sans-nom"),
      ("../../etc", "etc"),
      ("Œuvre", "oeuvre"), ("A_B", "a-b"), ("\u{0}x", "x"), ("<script>", "script"),
    ])
  func naming(name: String, slug: String) { #expect(Slug(naming: name).text == slug) }

  /// What is made from any name is what an address may hold.
  @Test(
    arguments: [
      String(repeating: "a", count: 200), String(repeating: "a-", count: 100),
      String(repeating: "é", count: 500),
      String(repeating: "ab ", count: 60), "e\u{301}", "🙂🙂", "ﬁn", "Ǆ", "½",
    ])
  func madeSlugsAreValid(_ name: String) {
    let slug = Slug(naming: name)
    #expect(Slug(slug.text) == slug)
    for number in [2, 10, 12_345] {
      let numbered = slug.numbered(number)
      #expect(Slug(numbered.text) == numbered)
      #expect(numbered.text.hasSuffix("-\(number)"))
    }
  }

  @Test(
    arguments: [
      "", "-", "-a", "a-", "a--b", "A", "é", "a b", "a/b", "..", "a.b", "a\u{0}",
      String(repeating: "a", count: 81),
    ])
  func refused(_ text: String) { #expect(Slug(text) == nil) }
}
