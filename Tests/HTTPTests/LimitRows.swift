import HTTP

/// A head of exactly `count` bytes, its last field being as long as it takes.
private func headOf(_ count: Int) -> String {
  let beginning = "GET / HTTP/1.1\r\nHost: a\r\nX: "
  return beginning + String(repeating: "b", count: count - beginning.utf8.count - 4) + "\r\n\r\n"
}

/// A request line of exactly `count` bytes.
private func lineOf(_ count: Int) -> String {
  "GET /" + String(repeating: "a", count: count - 14) + " HTTP/1.1"
}

private func fields(_ count: Int) -> String {
  "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: count - 1) + "\r\n"
}

private func chunked(_ body: String) -> String {
  "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body
}

private func longPath(_ length: Int) -> String {
  "GET /\(String(repeating: "a", count: length - 14)) 1.1 keep"
}

/// Every limit at, below and above.
let limitRows: [Row] = [
  Row("request line below the limit", head(lineOf(8_191), "Host: a"), longPath(8_191)),
  Row("request line at the limit", head(lineOf(8_192), "Host: a"), longPath(8_192)),
  Row("request line above the limit", head(lineOf(8_193), "Host: a"), "targetTooLong"),
  Row("request line far above the limit", head(lineOf(40_000), "Host: a"), "targetTooLong"),
  Row("request line without end", "GET /" + String(repeating: "a", count: 8_188), "targetTooLong"),
  Row("request line at the limit, not whole", "GET /" + String(repeating: "a", count: 8_187), "…"),
  Row("long line with a bad method", head("G@T" + lineOf(9_000), "Host: a"), "malformed"),
  Row("long line ended by a line feed", lineOf(9_000) + "\n", "targetTooLong"),
  Row("long line ended by a return", lineOf(9_000) + "\rx", "targetTooLong"),
  Row("long query", head("GET /?" + String(repeating: "%", count: 9_000) + " HTTP/1.1"), "targetTooLong"),
  Row("head below the limit", headOf(32_767), "GET / 1.1 keep"),
  Row("head at the limit", headOf(32_768), "GET / 1.1 keep"),
  Row("head above the limit", headOf(32_769), "headTooLarge"),
  Row("head two above the limit", headOf(32_770), "headTooLarge"),
  Row("head far above the limit", headOf(70_000), "headTooLarge"),
  Row("field without end", "GET / HTTP/1.1\r\nX: " + String(repeating: "b", count: 33_000), "headTooLarge"),
  Row("field name without end", "GET / HTTP/1.1\r\n" + String(repeating: "b", count: 33_000), "headTooLarge"),
  Row("99 fields", fields(99), "GET / 1.1 keep"),
  Row("100 fields", fields(100), "GET / 1.1 keep"),
  Row("101 fields", fields(101), "headTooLarge"),
  Row("5,000 fields", fields(5_000), "headTooLarge"),
  Row(
    "head at the limit after an empty line", "\r\n" + headOf(32_766), "GET / 1.1 keep"),
  Row("head above the limit after an empty line", "\r\n" + headOf(32_767), "headTooLarge"),
  Row(
    "extension at the limit", chunked("0;" + String(repeating: "a", count: 8_190) + "\r\n\r\n"),
    "POST / 1.1 keep"),
  Row("extension above the limit", chunked("0;" + String(repeating: "a", count: 8_193)), "headTooLarge"),
  Row(
    "extensions together above the limit",
    chunked(String(repeating: "1;" + String(repeating: "a", count: 999) + "\r\nx\r\n", count: 9)),
    "headTooLarge"),
  Row(
    "trailer at the limit", chunked("0\r\nX: " + String(repeating: "a", count: 8_185) + "\r\n\r\n"),
    "POST / 1.1 keep"),
  Row(
    "trailer above the limit", chunked("0\r\nX: " + String(repeating: "a", count: 8_186) + "\r\n\r\n"),
    "headTooLarge"),
  Row("trailers without end", chunked("0\r\n" + String(repeating: "X: y\r\n", count: 2_000)), "headTooLarge"),
  Row(
    "body at the limit, one byte a chunk",
    chunked(String(repeating: "1\r\na\r\n", count: 1_000) + "0\r\n\r\n"),
    "POST / 1.1 keep '\(String(repeating: "a", count: 1_000))'"),
  Row(
    "body above the limit, one byte a chunk", chunked(String(repeating: "1\r\na\r\n", count: 1_001)),
    "bodyTooLarge"),
]
