import Markdown
import Testing

@Suite struct ImageTests {
  @Test func sizesAreAskedOnce() {
    var asked: [String] = []
    let source = """
      ![a](/f/1.png) ![b](/f/1.png "t") ![c](f/é&amp;.png) ![d](https://e.org/x.png) ![e](mailto:x) ![](/inconnue)
      [![f](/f/2.png)](/u) [a](/f/3.png)
      """
    let rendering = Markdown.render(
      source, options: .site,
      resolveImage: {
        asked.append($0)
        return $0 == "/inconnue" ? nil : .init(width: 640, height: 480)
      }, resolve: { _ in .nowhere })
    let html = String(decoding: rendering.html.bytes, as: UTF8.self)
    #expect(asked == ["/f/1.png", "f/é&.png", "/inconnue", "/f/2.png"])
    #expect(
      html.contains(
        "<img src=\"/f/1.png\" alt=\"b\" title=\"t\" width=\"640\" height=\"480\" loading=\"lazy\">"))
    #expect(html.contains("<img src=\"/inconnue\" alt=\"\" loading=\"lazy\">"))
    #expect(html.occurrences(of: " width=\"640\"") == 4)
  }

  @Test func localAddresses() {
    let source = """
      ![a](/f/1.png) [b](/f/%C3%A9 "t") [c](/f/1.png) [d][r] [e](//e.org) [f](https://e.org/f) [g](h) [i](#j) `/k`
      ![](/) [[Page]] [l](</f/é&amp;>) [m](</\\\\n>)

      [r]: /f/r
      [s]: /f/jamais
      """
    let rendering = Markdown.render(source) { _ in .page(href: "/p") }
    #expect(rendering.localAddresses == ["/f/1.png", "/f/%C3%A9", "/f/r", "/", "/f/é&", "/\\n"])
  }
}
