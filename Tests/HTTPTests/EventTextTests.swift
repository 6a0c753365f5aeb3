import HTTP
import Testing

@Suite struct EventTextTests {
  @Test(arguments: [
    ("", "data: \n"), ("a", "data: a\n"), ("a\nb", "data: a\ndata: b\n"), ("a\r\nb", "data: a\ndata: b\n"),
    ("a\rb\n", "data: a\ndata: b\ndata: \n"), ("\n\r\n\r", "data: \ndata: \ndata: \ndata: \n"),
    ("id: 9\n\nevent: x", "data: id: 9\ndata: \ndata: event: x\n"), (" é", "data:  é\n"),
  ])
  func dataStaysData(text: String, lines: String) {
    var events = EventText()
    events.add("parts", id: 12, data: text.utf8)
    #expect(String(decoding: events.bytes, as: UTF8.self) == "id: 12\nevent: parts\n\(lines)\n")
  }

  @Test func aStreamOfEvents() {
    var events = EventText()
    events.addRetry(milliseconds: 3_000)
    events.add("a", data: "1".utf8)
    events.add("b", id: 2, data: "2".utf8)
    #expect(
      String(decoding: events.bytes, as: UTF8.self) == """
        retry: 3000

        event: a
        data: 1

        id: 2
        event: b
        data: 2


        """)
  }
}
