import Testing

@testable import Templates

@Suite("The file of minutes") struct MinutesFileBytesTests {
  @Test(
    "links that lead to the site say its address",
    arguments: [
      (#"<a href="/a">x</a>"#, #"<a href="https://x.fr/a">x</a>"#),
      (#"<img alt="/" src="/f/1.png">"#, #"<img alt="/" src="https://x.fr/f/1.png">"#),
      (#"<a href="https://b.fr/">/</a>"#, #"<a href="https://b.fr/">/</a>"#),
      (##"<a href="#note-1">1</a>"##, ##"<a href="#note-1">1</a>"##),
      (#"<p> href="/a</p>"#, #"<p> href="/a</p>"#), (#"<a href="//b.fr">"#, #"<a href="//b.fr">"#),
      (#"<a class="b" href="/">"#, #"<a class="b" href="https://x.fr/">"#),
      (#"<a href="/"#, #"<a href="https://x.fr/"#),
      ("", ""),
    ])
  func absolute(_ page: String, _ made: String) {
    #expect(String(decoding: madeAbsolute(Array(page.utf8), at: "https://x.fr"), as: UTF8.self) == made)
  }
}
