import Foundation
import Testing

@testable import Server

@Suite struct StylesheetTests {
  @Test(arguments: [
    ("a {\n  color: red;\n}\n", "a{color:red}"),
    ("/* one */ a , b > c{top:0;}/* two", "a,b>c{top:0}"),
    (".a :is(b, c) { margin: calc(1px + 2px) auto }", ".a :is(b,c){margin:calc(1px + 2px) auto}"),
    (
      "@media (min-width: 1px) and (hover) {\n a { b: c; d: e; }\n}",
      "@media (min-width:1px) and (hover){a{b:c;d:e}}"
    ),
    ("a::after { content: \" ( /* no comment */ ; } \"; }", "a::after{content:\" ( /* no comment */ ; } \"}"),
    (
      "a { margin: 0.5rem -0.25em 10.5px; b: calc(1px + 0.5em) }",
      "a{margin:.5rem -.25em 10.5px;b:calc(1px + .5em)}"
    ),
    ("a { b: 0 0.0 1.0.5 #0a0.5; content: \"0.5\" }", "a{b:0 .0 1.0.5 #0a0.5;content:\"0.5\"}"),
    ("a { content: 'l\\'eau  ;  '; }", "a{content:'l\\'eau  ;  '}"),
    ("a { content: \"never closed", "a{content:\"never closed"), ("a/**/b", "a b"), ("/*", ""), ("", ""),
    ("a { b: \"\\", "a{b:\"\\"),
  ])
  func saysTheSame(_ source: String, _ served: String) {
    #expect(String(decoding: Stylesheet.squeezed(Array(source.utf8)), as: UTF8.self) == served)
  }

  /// README.md: a page with its style weighs less than 40 kB. That of a meeting has the most: PageWeightTests weighs all of it.
  @Test func theStyleOfAMeetingIsLight() throws {
    let folder = #filePath.dropLast("Tests/ServerTests/StylesheetTests.swift".count)
    let weight = try ["style.css", "rencontres.css", "direct.css"].reduce(0) { sum, name in
      let source = try String(contentsOfFile: "\(folder)Public/\(name)", encoding: .utf8)
      return sum + Stylesheet.squeezed(Array(source.utf8)).count
    }
    #expect(weight < 15_500, "\(weight) bytes")
  }

  @Test func squeezingTwiceChangesNothing() {
    let once = Stylesheet.squeezed(Array("a { b : c ; }\n/* d */ e f { g: h }".utf8))
    #expect(Stylesheet.squeezed(once) == once)
  }
}
