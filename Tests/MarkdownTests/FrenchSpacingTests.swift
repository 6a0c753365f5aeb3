import Markdown
import Testing

@Suite struct FrenchSpacingTests {
  /// `_` stands for a no-break space, `¤` for a narrow one.
  @Test(arguments: [
    // Typed spaces, ordinary and not.
    Sample("a ! b ? c ; d : e", "a¤! b¤? c¤; d_: e"),
    Sample("a\u{A0}! a\u{A0}: a\u{202F}? a  !", "a¤! a_: a¤? a¤!"),
    Sample("« a » «\u{A0}a\u{A0}» «  a  »", "«_a_» «_a_» «_a_»"),
    Sample("« « a » » « »", "«_«_a_»_» «_»"),
    // None typed.
    Sample("a! É? a; 10 h 30: a", "a¤! É¤? a¤; 10 h 30_: a"),
    Sample("(a)! \"a\"? a…? 5 €! 5 %: a", "(a)¤! &quot;a&quot;¤? a…¤? 5 €¤! 5 %_: a"),
    Sample("(a?) \"a!\" «a!»", "(a¤?) &quot;a¤!&quot; «_a¤!_»"),
    Sample("«a» l’«a» ««a»»", "«_a_» l’«_a_» «_«_a_»_»"),
    Sample("a?!\na!!!\na ?!", "a¤?!\na¤!!!\na¤?!"),
    Sample("a:\nb", "a_:\nb"),
    // What may be no prose.
    Sample("10:30 a?b a:b a;b !a a != b", "10:30 a?b a:b a;b !a a != b"),
    Sample("C:\\\\ C:\\x a::b a:: :-) :) a:) a;) (: a", "C:\\ C:\\x a::b a:: :-) :) a:) a;) (: a"),
    Sample("etc.? ...! a/? 😀!", "etc.? ...! a/? 😀!"),
    Sample("&eacute; &x; &amp;nbsp; AT&amp;T; b", "é &amp;x; &amp;nbsp; AT&amp;T; b"),
    Sample("»a« b »a« a« b", "»a« b »a« a« b"),
    Sample("«» ! : a", "«»¤!_: a"),
    Sample("a\n! b", "a\n! b"),
    Sample("{\"a\":\"b\"}", "{&quot;a&quot;:&quot;b&quot;}"),
    // Addresses, code and HTML.
    Sample("https://a.fr/?b:c!", "<a href=\"https://a.fr/?b:c\">https://a.fr/?b:c</a>¤!"),
    Sample("<https://a.fr/?b> ?", "<a href=\"https://a.fr/?b\">https://a.fr/?b</a>¤?"),
    Sample("[a !](/u?b:c! 'd !')", "<a href=\"/u?b:c!\" title=\"d !\">a¤!</a>"),
    Sample("`a !` `«b»`! <b>", "<code>a !</code> <code>«b»</code>¤! &lt;b&gt;"),
    Sample("![a ! «b»](/i)!", "<img src=\"/i\" alt=\"a¤! «_b_»\" loading=\"lazy\">!"),
    Sample("[[Quoi ?]]", "<a href=\"/Quoi ?\">Quoi¤?</a>"),
    // Across inlines.
    Sample("**a** ! *a*! [a](/u): b", "<strong>a</strong>¤! <em>a</em>¤! <a href=\"/u\">a</a>_: b"),
    Sample("« *a* » «*a*» *«a»*", "«_<em>a</em>_» «_<em>a</em>_» <em>«_a_»</em>"),
    Sample("**«** a **»** a **!**", "<strong>«</strong>_a_<strong>»</strong> a¤<strong>!</strong>"),
    Sample(
      "**Note :** a **Note:** b a:**b**",
      "<strong>Note_:</strong> a <strong>Note_:</strong> b a:<strong>b</strong>"),
    Sample("a \\! a&#32;! a&nbsp;!", "a¤! a ! a_!"),
    Sample("a  \n! b", "a<br>\n! b"),
  ])
  func spaces(_ sample: Sample) {
    let html = Markdown.render(sample.markdown, options: .site) { .page(href: "/" + $0.page) }.html
    let shown = String(decoding: html.bytes, as: UTF8.self)
      .replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "¤")
    #expect(shown == "<p>\(sample.html)</p>\n")
    #expect(!render(sample.markdown, .gfm).contains("\u{202F}") || sample.markdown.contains("\u{202F}"))
  }

  @Test func blocks() {
    let html = render("# «Quoi !»\n\n|a !|\n|-|\n|b ?|\n\n    c !\n\n```d !\ne !\n```\n\n- f !", .site)
    #expect(html.occurrences(of: "\u{202F}") == 4)
    #expect(html.contains("c !\n") && html.contains("e !\n"))
  }

  /// Anchors must not move with the renderer.
  @Test func headingsKeepTheirText() {
    let heading = Markdown.render("# «Quoi !»").headings.first
    #expect(heading?.text == "«Quoi !»" && heading?.id == "s-quoi")
  }
}
