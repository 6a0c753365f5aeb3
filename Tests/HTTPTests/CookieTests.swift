import HTTP
import Testing

@Suite struct CookieTests {
  @Test(
    arguments: [
      ([], nil),
      (["Cookie: session=abc"], "abc"),
      (["Cookie: a=b; session=abc; c=d"], "abc"),
      (["Cookie: a=b;session=abc;c=d"], "abc"),
      (["Cookie:  a = b ;\t session =\tabc  ; c=d"], "abc"),
      (["Cookie: a=b", "cookie: session=abc"], "abc"),
      (["Cookie: session=abc; session=def"], "abc"),
      (["Cookie: session=abc", "Cookie: session=def"], "abc"),
      (["Cookie: session=a=b="], "a=b="),
      (["Cookie: session=\"abc\""], "\"abc\""),
      (["Cookie: session="], ""),
      (["Cookie: session"], nil),
      (["Cookie: session; session=abc"], "abc"),
      (["Cookie: Session=abc"], nil),
      (["Cookie: xsession=abc; sessionx=def"], nil),
      (["Cookie: a=session=abc"], nil),
      (["Cookie: a=b, session=abc"], nil),
      (["Cookie: ;;; =; =abc"], nil),
      (["X: session=abc"], nil),
    ] as [([String], String?)])
  func aCookieIsFound(lines: [String], expected: String?) throws {
    var parser = HeadParser()
    let raw = Array(("GET / HTTP/1.1\r\nHost: a\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n").utf8)
    let fields = try #require(try parser.parse(raw.span)).head.fields
    #expect(fields.cookie("session") == expected)
  }

  @Test(
    arguments: [
      (
        SetCookie(name: "s", value: "aZ09-_", maxAge: nil, isSecure: false),
        "s=aZ09-_; Path=/; HttpOnly; SameSite=Lax"
      ),
      (
        SetCookie(name: "s", value: "a", maxAge: 2_592_000, isSecure: true),
        "s=a; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure"
      ),
      (
        SetCookie(name: "s", value: "", maxAge: 0, isSecure: false),
        "s=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
      ),
      (
        SetCookie(name: "s=t", value: "a; Domain=b\r\nX: é\"", maxAge: nil, isSecure: false),
        "st=aDomainbX; Path=/; HttpOnly; SameSite=Lax"
      ),
    ])
  func aCookieIsWritten(cookie: SetCookie, expected: String) { #expect(cookie.text == expected) }
}
