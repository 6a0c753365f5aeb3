import Domain
import Testing

@Suite struct WebLinkTests {
  @Test(arguments: ["https://example.org/a", "http://example.org", "HTTPS://EXAMPLE.ORG/é", "hTTp://a.b"])
  func accepted(_ address: String) { #expect(WebLink(address)?.address == address) }

  @Test(
    arguments: [
      "", "https://", "javascript:alert(1)", "data:text/html,x", "//example.org", "/a", "ftp://example.org",
      "https://example.org/a b", "https://example.org/\n", " https://example.org", "https:/example.org",
      "https://example.org/\u{7F}", "http\u{1A}//example.org", "http:\u{0F}/example.org",
      "httpſ://example.org",
      "https;//example.org", "xhttps://example.org", "https://" + String(repeating: "a", count: 2_000),
    ])
  func refused(_ address: String) { #expect(WebLink(address) == nil) }

  @Test(arguments: [
    ("https://example.org/a/b", "example.org"), ("http://example.org", "example.org"),
    ("http://example.org:8080/", "example.org:8080"), ("HTTPS://a@exämple.org/?/", "a@exämple.org"),
    ("https:///example.org", ""),
  ])
  func host(_ address: String, _ host: String) { #expect(WebLink(address)?.host == host) }
}
