import Domain
import HTTP
import Store
import Testing

@testable import App

/// A file that is not what it is called, or is called what no file should be.
private struct Lie: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let name: String
  let bytes: [UInt8]
  /// What it becomes; nil for one that is not taken.
  let kept: String?

  init(_ what: String, _ name: String, _ bytes: [UInt8], _ kept: String?) {
    (testDescription, self.name, self.bytes, self.kept) = (what, name, bytes, kept)
  }
}

private let lies = [
  Lie("a page called an image", "a.png", Array("<!doctype html><script>alert(1)</script>".utf8), nil),
  Lie("SVG", "dessin.svg", Array("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".utf8), nil),
  Lie("SVG called an image", "dessin.png", Array("<?xml version='1.0'?><svg/>".utf8), nil),
  Lie("a program", "a.php", Array("<?php system($_GET['c']);".utf8), nil),
  Lie("the beginning of GIF and a script", "a.gif", Array("GIF89a=1;alert(1)//".utf8), nil),
  Lie("nothing", "a.png", [], nil),
  Lie("a truncated image", "a.png", Array(Samples.png().dropLast(14)), nil),
  Lie("an image of 60,000 pixels", "a.png", Samples.png(width: 60_000, height: 60_000), nil),
  Lie("an archive that is no document", "a.docx", Samples.zip(["a.txt"]), nil),
  Lie(
    "macros", "a.docx", Samples.zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), nil),
  Lie("a PDF without an end", "a.pdf", Array("%PDF-1.7\n".utf8), nil),
  Lie("an image called a page", "Photo.HTML", Samples.png(), "photo-html.png"),
  Lie("an image called a document", "bilan.pdf", Samples.png(), "bilan.png"),
  Lie("a PDF called an image", "x.jpg", Samples.pdf, "x.pdf"),
  Lie(
    "a document that would fill the disk", "bombe.docx",
    Samples.zip(["[Content_Types].xml", "word/document.xml"], unpacked: 4_000_000_000), "bombe.docx"),
  Lie("a path", "../../etc/passwd", Samples.gif, "passwd.gif"),
  Lie("a path of Windows", "C:\\Temp\\Été.gif", Samples.gif, "ete.gif"),
  Lie("marks that turn the name", "gpj.\u{202E}exe.gif", Samples.gif, "gpj-exe.gif"),
  Lie("no letter", "….png", Samples.png(), "sans-nom.png"),
  Lie("a line break", "a%0D%0ASet-Cookie: x=1.png", Samples.png(), "a-set-cookie-x-1.png"),
  Lie("a quote", "a%22;b=%22.png", Samples.png(), "a-b.png"),
]

@Suite("Files that are sent")
struct UploadTests {
  let site: Site
  let browser: Visitor
  let page: String

  init() throws {
    site = try Site()
    browser = try site.visitor(.participant)
    page = try site.addPage("Balade")
  }

  @Test("are taken for what is in them", arguments: lies)
  fileprivate func lie(_ lie: Lie) throws {
    let response = try browser.add(SentFile(name: lie.name, bytes: lie.bytes), to: page)
    #expect(try site.files(of: page).map(\.name.text) == [lie.kept].compactMap(\.self))
    #expect(response.status == (lie.kept == nil ? .unprocessableContent : .seeOther))
    guard let kept = lie.kept else {
      #expect(response.text.contains("id=\"file-erreur\"") && response.text.contains("value=\"Trois amis\""))
      return
    }
    let served = try browser.get("/fichiers/1/\(kept)")
    #expect(served.bytes == lie.bytes)
    #expect(
      served.field("Set-Cookie") == nil
        && served.field("Content-Disposition")?.hasSuffix("\"\(kept)\"") == true)
  }

  @Test("have a name of 80 characters at most")
  func longName() throws {
    let name = String(repeating: "é", count: 300) + ".png"
    _ = try browser.add(SentFile(name: name), to: page)
    let kept = try #require(try site.files(of: page).first).name.text
    #expect(kept == String(repeating: "e", count: 76) + ".png")
  }

  @Test("lose what they tell of their maker")
  func metadata() throws {
    _ = try browser.add(SentFile(bytes: Samples.png(text: "48.85, 2.35")), to: page)
    #expect(try browser.get("/fichiers/1/photo.png").bytes == Samples.png())
  }

  @Test("need words, which stay when something is to be mended")
  func words() throws {
    var response = try browser.add(SentFile(), ["words": " "], to: page)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("id=\"words-erreur\""))
    #expect(response.words.contains("Choisissez de nouveau le fichier"))
    response = try browser.add(nil, ["words": "Une \"carte\"", "decorative": "oui"], to: page)
    #expect(response.status == .unprocessableContent && response.words.contains("Choisissez un fichier."))
    #expect(
      response.text.contains("Une &quot;carte&quot;") && response.text.contains("value=\"oui\" checked"))
    response = try browser.add(SentFile(bytes: Samples.pdf), ["words": "", "decorative": "oui"], to: page)
    #expect(response.status == .unprocessableContent && response.text.contains("id=\"words-erreur\""))
    #expect(try site.files(of: page).isEmpty)
    #expect(try browser.add(SentFile(), ["decorative": "oui"], to: page).status == .seeOther)
    #expect(try site.files(of: page).map(\.words) == [FileWords(text: "", isDecorative: true)])
  }

  @Test("come one at a time: none of several is kept, and it is said")
  func several() throws {
    let path = "/pages/\(page)/fichiers"
    let form = try #require(Visitor.Form(to: path, in: browser.get(path).text))
    for files in [[SentFile(), SentFile(bytes: Samples.gif)], [SentFile(), SentFile(bytes: [])]] {
      let response = try browser.send(form, ["words": "Trois amis"], files: files)
      #expect(response.status == .unprocessableContent && response.words.contains("Choisissez-en un seul"))
      #expect(response.text.contains("id=\"file-erreur\"") && response.text.contains("value=\"Trois amis\""))
    }
    #expect(try site.files(of: page).isEmpty)
    #expect(try browser.send(form, ["words": "A"], files: [nil, SentFile()]).status == .seeOther)
    #expect(try site.files(of: page).count == 1)
  }

  @Test("weigh what the community allows")
  func weight() throws {
    try site.allow(largest: 1, quota: 2)
    let large = SentFile(bytes: Samples.png(pixels: 1 << 20))
    var response = try browser.add(large, to: page)
    #expect(response.status == .unprocessableContent && response.words.contains("un de 1 Mo au plus"))
    for width in 1...2 {
      let file = SentFile(bytes: Samples.png(width: width, pixels: 900_000))
      #expect(try browser.add(file, to: page).status == .seeOther)
    }
    #expect(try browser.get("/pages/\(page)/fichiers").words.contains("pèsent 2 Mo sur 2 Mo"))
    response = try browser.add(SentFile(bytes: Samples.png(width: 3, pixels: 900_000)), to: page)
    #expect(response.status == .unprocessableContent && response.words.contains("n’y a plus assez de place"))
  }

  @Test("are kept once for one form, and once more for another file in it")
  func twice() throws {
    let path = "/pages/\(page)/fichiers"
    let form = try #require(Visitor.Form(to: path, in: browser.get(path).text))
    for file in [SentFile(), SentFile(), SentFile(name: "autre.png", bytes: Samples.png(width: 9))] {
      #expect(try browser.send(form, ["words": "A"], file: file).status == .seeOther)
    }
    #expect(try site.files(of: page).map(\.name.text) == ["autre.png", "photo.png"])
  }

  @Test("are not taken by a page that was put aside")
  func archived() throws {
    let path = "/pages/\(page)/fichiers"
    _ = try browser.add(SentFile(), to: page)
    let form = try #require(Visitor.Form(to: path, in: browser.get(path).text))
    let slug = page
    try site.store.writer.perform { connection in
      _ = try connection.run("UPDATE page SET archived_at = 1 WHERE slug = \(slug)")
    }
    let response = try browser.send(form, ["words": "A"], file: SentFile(bytes: Samples.gif))
    #expect(response.status == .unprocessableContent)
    #expect(try browser.get(path).text.contains("photo.png") && !browser.get(path).text.contains("<form"))
    #expect(try browser.get("/fichiers/1/modifier").text.contains("<form") == false)
    #expect(try site.files(of: page).count == 1)
  }

  @Test("are to be chosen again after the session has ended; what was typed is kept")
  func sessionEnded() throws {
    let path = "/pages/\(page)/fichiers"
    let form = try #require(Visitor.Form(to: path, in: browser.get(path).text))
    try site.store.writer.perform { connection in _ = try connection.run("DELETE FROM session") }
    let response = try browser.send(form, ["words": "Mes mots"], file: SentFile())
    #expect(response.status == .forbidden && response.words.contains("choisissez de nouveau le fichier"))
    #expect(try site.files(of: page).isEmpty)
    let signIn = try #require(Visitor.Form(to: "/connexion", in: response.text))
    let email = "\(Role.participant.rawValue)@exemple.fr"
    let shown = try browser.send(signIn, ["email": email, "password": Site.password])
    #expect(
      shown.text.contains("value=\"Mes mots\"") && shown.words.contains("Choisissez de nouveau le fichier"))
    let again = try #require(Visitor.Form(to: path, in: shown.text))
    #expect(try browser.send(again, ["words": "Mes mots"], file: SentFile()).status == .seeOther)
    #expect(try site.files(of: page).count == 1)
  }

  @Test("are read from those who are signed in alone, when they are larger than a text")
  func bodyLimit() throws {
    func limit(_ cookie: [String]) throws -> Int {
      let text =
        "POST /pages/\(page)/fichiers HTTP/1.1\r\nHost: x\r\n\(cookie.map { $0 + "\r\n" }.joined())\r\n"
      var parser = HeadParser()
      let (head, _) = try #require(try parser.parse(Array(text.utf8).span))
      defer { site.desk.endBatch() }
      return site.desk.bodyLimit(for: head)
    }
    #expect(try limit([]) == Route.textBody)
    #expect(try limit(["Cookie: cercles=" + String(repeating: "A", count: 43)]) == Route.textBody)
    #expect(try limit(browser.cookieField) == Route.fileBody)
  }
}
