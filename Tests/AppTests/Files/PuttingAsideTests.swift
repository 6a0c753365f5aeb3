import Domain
import HTTP
import Store
import Testing

@testable import App

/// Whoever writes on a page puts its files aside; nothing is destroyed but by an administrator, who is asked twice.
@Suite("Files that are put aside, and destroyed")
struct PuttingAsideTests {
  let site: Site
  let browser: Visitor
  let image = "/fichiers/1/photo.png"

  init() throws {
    site = try Site()
    browser = try site.visitor(.participant)
    _ = try browser.add(SentFile(), to: site.addPage("Balade"))
    try site.addPage("Récit", body: "![Trois amis](/fichiers/1/photo.png)")
  }

  @Test("leave the lists, and stay where texts show them")
  func archived() throws {
    #expect(try browser.get("/fichiers").text.contains(image))
    let response = try browser.submit("/fichiers/1/archiver", on: "/fichiers/1/modifier")
    #expect(response.field("Location") == "/pages/balade/fichiers")
    let page = try browser.get("/pages/balade/fichiers")
    #expect(page.words.contains("Le fichier est archivé.") && page.words.contains("Fichiers archivés"))
    #expect(page.text.contains(image))
    #expect(try !browser.get("/fichiers").text.contains(image))
    #expect(try Visitor(site).get(image).bytes == Samples.png())
    #expect(try Visitor(site).get("/pages/recit").text.contains("<img src=\"\(image)\""))
    _ = try browser.submit("/fichiers/1/ressortir", on: "/fichiers/1/modifier")
    #expect(try browser.get("/fichiers").text.contains(image))
    #expect(try !browser.get("/pages/balade/fichiers").words.contains("Fichiers archivés"))
  }

  @Test("are not destroyed by those who write, whoever gave them")
  func writers() throws {
    let path = "/fichiers/1/detruire"
    for writer in [browser, try site.visitor(.facilitator)] {
      #expect(try !writer.get("/fichiers/1/modifier").text.contains(path))
      #expect(try writer.get(path).status == .forbidden)
      #expect(try writer.force(path, ["title": "photo.png", "isSure": "oui"]).status == .forbidden)
    }
    #expect(try browser.get(image).status == .ok)
  }

  @Test(
    "are not destroyed before it is asked twice",
    arguments: [[:], ["title": "photo.png"], ["isSure": "oui"], ["title": "photo", "isSure": "oui"]])
  func asked(_ values: [String: String]) throws {
    let administrator = try site.visitor(.administrator)
    #expect(try administrator.submit("/fichiers/1/detruire", values).status == .unprocessableContent)
    #expect(try browser.get(image).status == .ok)
  }

  @Test("are destroyed after all that names them is told")
  func destroyed() throws {
    let administrator = try site.visitor(.administrator)
    let path = "/fichiers/1/detruire"
    #expect(try administrator.get("/fichiers/1/modifier").text.contains(path))
    var words = try administrator.get(path).words
    #expect(words.contains(">Récit</a>") && words.contains("Aucune ancienne version"))
    try browser.press("save", browser.editor("/pages/recit/modifier"), ["body": "Sans image"])
    words = try administrator.get(path).words
    #expect(words.contains("aucun usage que vous voyiez") && words.contains("Dans 1 ancienne version"))
    try administrator.destroyFile(1, "photo.png")
    #expect(try browser.get(image).status == .notFound)
    #expect(try administrator.get("/administration/journal").words.contains("détruit un fichier"))
  }
}
