import Domain
import Testing

@Suite struct WebLinkTests {
  @Test(arguments: ["https://example.org/a", "http://example.org", "HTTPS://EXAMPLE.ORG/é"])
  func accepted(_ address: String) { #expect(WebLink(address)?.address == address) }

  @Test(
    arguments: [
      "", "https://", "javascript:alert(1)", "data:text/html,x", "//example.org", "/a", "ftp://example.org",
      "https://example.org/a b", "https://example.org/\n", " https://example.org", "https:/example.org",
      "https://example.org/\u{7F}", "https://" + String(repeating: "a", count: 2_000),
    ])
  func refused(_ address: String) { #expect(WebLink(address) == nil) }
}
