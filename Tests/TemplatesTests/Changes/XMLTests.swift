import Foundation
import FoundationXML
import Testing

@testable import Templates

@Suite("Text in XML")
struct XMLTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("]]>", "]]&gt;"), ("\"'", "&quot;&#39;"),
    ("a\u{0}b\u{8}\u{B}\u{1F}", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("\t\n\r", "&#9;&#10;&#13;"), ("é😀\u{7F}\u{85}", "é😀\u{7F}\u{85}"), ("&amp;", "&amp;amp;"), ("", ""),
  ])
  func isEscaped(_ text: String, _ escaped: String) { #expect(XML.escaped(text) == escaped) }

  /// Every scalar that can be typed, in an element and in an attribute, comes back from a parser of others as it went in.
  @Test func isWhatAParserReads() throws {
    let common = [9, 10, 13] + Array(0x20...0x2FFF)
    // And some of each plane.
    let scattered = stride(from: 0x3000, through: 0x10FFFF, by: 257).filter { $0 & 0xFFFE != 0xFFFE }
    for numbers in [common, scattered] {
      let scalars = numbers.compactMap { Unicode.Scalar(UInt32($0)) }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let document =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><a b=\"\(XML.escaped(text))\">\(XML.escaped(text))</a>"
      let read = try #require(FeedReader(Array(document.utf8)))
      #expect(read.elements.first?.text.unicodeScalars.elementsEqual(scalars) == true)
      #expect(read.elements.first?.attributes["b"]?.unicodeScalars.elementsEqual(scalars) == true)
    }
    let faults = (1..<0x20).filter { ![9, 10, 13].contains($0) }.map { String(Character(Unicode.Scalar($0))) }
      .joined()
    #expect(FeedReader(Array("<a>\(XML.escaped(faults))</a>".utf8)) != nil)
    #expect(FeedReader(Array("<a>\(faults)</a>".utf8)) == nil, "the parser is strict")
  }
}

/// The elements of an XML document in the order of their starts, as Foundation's parser reads them.
final class FeedReader: NSObject, XMLParserDelegate {
  struct Element {
    let path: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Nil for what is no document.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// The texts of the elements at a path such as `feed/entry/title`.
  func texts(_ path: String) -> [String] { elements.filter { $0.path == path }.map(\.text) }

  /// An attribute of the elements at a path that have another one.
  func attributes(_ name: String, _ path: String, where other: String, _ value: String) -> [String] {
    elements.filter { $0.path == path && $0.attributes[other] == value }.compactMap { $0.attributes[name] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let path = (open.map { elements[$0].path.split(separator: "/").last.map(String.init) ?? "" } + [name])
      .joined(separator: "/")
    open.append(elements.count)
    elements.append(Element(path: path, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}
