import Domain
import Testing

@Suite struct FileAddressTests {
  @Test(arguments: [
    ("/fichiers/12/photo.jpg", 12), ("/fichiers/12/", 12), ("/fichiers/12/a?b#c", 12), ("/fichiers/12", nil),
    ("/fichiers//a", nil), ("/fichiers/012/a", nil), ("/fichiers/-1/a", nil), ("/fichiers/1x/a", nil),
    ("/fichiers/99999999999999999999/a", nil), ("fichiers/12/a", nil), ("https://x/fichiers/12/a", nil),
    ("/fichiers/١/a", nil), ("", nil),
  ])
  func leadsToItsFile(_ address: String, _ number: Int?) {
    #expect(FileAddress.number(in: address) == number)
  }
}
