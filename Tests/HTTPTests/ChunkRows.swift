/// A chunked POST with this body.
private func chunked(_ body: String) -> String {
  "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body
}

/// The chunked coding (RFC 9112, section 7.1).
let chunkRows: [Row] = [
  Row("one chunk", chunked("5\r\nhello\r\n0\r\n\r\n"), "POST / 1.1 keep 'hello'"),
  Row("two chunks", chunked("2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"), "POST / 1.1 keep 'hello'"),
  Row(
    "hexadecimal size", chunked("A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n"),
    "POST / 1.1 keep '01234567890123456789'"),
  Row("size with zeros", chunked("00000005\r\nhello\r\n000\r\n\r\n"), "POST / 1.1 keep 'hello'"),
  Row("line ends within a chunk", chunked("4\r\n\r\n\r\n\r\n0\r\n\r\n"), "POST / 1.1 keep '\r\n\r\n'"),
  Row("extension", chunked("5;a=b\r\nhello\r\n0;c\r\n\r\n"), "POST / 1.1 keep 'hello'"),
  Row("extension in quotes", chunked("5;a=\"b;\"\r\nhello\r\n0\r\n\r\n"), "POST / 1.1 keep 'hello'"),
  Row("trailer", chunked("5\r\nhello\r\n0\r\nX: y\r\nZ:\r\n\r\n"), "POST / 1.1 keep 'hello'"),
  Row("a length in the trailer is left aside", chunked("0\r\nContent-Length: 9\r\n\r\n"), "POST / 1.1 keep"),
  Row("no end", chunked("5\r\nhello\r\n"), "…"),
  Row("half an end", chunked("5\r\nhello\r\n0\r\n"), "…"),
  Row("size at the limit", chunked("3e8\r\n"), "…"),
  Row("size above the limit", chunked("3e9\r\n"), "bodyTooLarge"),
  Row("sizes together above the limit", chunked("1\r\na\r\n3e8\r\n"), "bodyTooLarge"),
  Row("size of 32 bits", chunked("ffffffff\r\n"), "bodyTooLarge"),
  Row("size of 33 bits", chunked("100000005\r\nhello\r\n0\r\n\r\n"), "bodyTooLarge"),
  Row("size of 64 bits", chunked("ffffffffffffffff\r\n"), "bodyTooLarge"),
  Row("size beyond 64 bits", chunked("10000000000000005\r\nhello\r\n0\r\n\r\n"), "bodyTooLarge"),
  Row("nine zeros", chunked("000000000\r\n\r\n"), "bodyTooLarge"),
  Row("size with 0x", chunked("0x5\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("size with a plus", chunked("+5\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("size with a minus", chunked("-1\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("space before the size", chunked(" 5\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("space after the size", chunked("5 \r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("tab after the size", chunked("5\t\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("space before an extension", chunked("5 ;a\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("no size", chunked("\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("extension without size", chunked(";a\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("letter beyond f", chunked("g\r\n"), "malformed"),
  Row("bare line feed after the size", chunked("5\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("bare return after the size", chunked("5\rhello\r\n0\r\n\r\n"), "malformed"),
  Row("bare line feed in an extension", chunked("5;a\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("bare return in an extension", chunked("5;a\rb\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("NUL in an extension", chunked("5;\0\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("chunk too long", chunked("4\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("chunk too short", chunked("6\r\nhello\r\n0\r\n\r\n"), "malformed"),
  Row("no line end after a chunk", chunked("5\r\nhello0\r\n\r\n"), "malformed"),
  Row("bare line feed after a chunk", chunked("5\r\nhello\n0\r\n\r\n"), "malformed"),
  Row("bare return after a chunk", chunked("5\r\nhello\r0\r\n\r\n"), "malformed"),
  Row("bare line feed for the end of chunks", chunked("0\r\n\n"), "malformed"),
  Row("bare return for the end of chunks", chunked("0\r\n\ra"), "malformed"),
  Row("space before the colon in a trailer", chunked("0\r\nX : y\r\n\r\n"), "malformed"),
  Row("folded trailer", chunked("0\r\nX: y\r\n z\r\n\r\n"), "malformed"),
  Row("trailer without colon", chunked("0\r\nGET / HTTP/1.1\r\n\r\n"), "malformed"),
  Row("bare line feed in a trailer", chunked("0\r\nX: y\nZ: a\r\n\r\n"), "malformed"),
  Row("NUL in a trailer", chunked("0\r\nX: \0\r\n\r\n"), "malformed"),
  Row(
    "signs of length after a whole body", chunked("0\r\n\r\n5\r\nhello\r\n"), "POST / 1.1 keep", "malformed"),
]

/// Several requests in one buffer: order kept, no body read as a request nor request as a body.
let pipelineRows: [Row] = [
  Row(
    "three requests",
    head("GET /a HTTP/1.1", "Host: a") + head("HEAD /b HTTP/1.1", "Host: a") + head("GET /c HTTP/1.0"),
    "GET /a 1.1 keep", "HEAD /b 1.1 keep", "GET /c 1.0 close"),
  Row(
    "a body that looks like a request",
    head("POST /a HTTP/1.1", "Host: a", "Content-Length: 35") + head("GET /evil HTTP/1.1", "Host: evil")
      + "x" + head("GET /b HTTP/1.1", "Host: a"),
    "POST /a 1.1 keep 'GET /evil HTTP/1.1\r\nHost: evil\r\n\r\nx'", "GET /b 1.1 keep"),
  Row(
    "a chunk that looks like a request",
    chunked("22\r\n" + head("GET /evil HTTP/1.1", "Host: evil") + "\r\n0\r\n\r\n")
      + head("GET /b HTTP/1.1", "Host: a"),
    "POST / 1.1 keep 'GET /evil HTTP/1.1\r\nHost: evil\r\n\r\n'", "GET /b 1.1 keep"),
  Row(
    "a request after a chunked body with a trailer",
    chunked("1\r\na\r\n0\r\nX: y\r\n\r\n") + head("GET /b HTTP/1.1", "Host: a"),
    "POST / 1.1 keep 'a'", "GET /b 1.1 keep"),
  Row(
    "an empty line after a body",
    head("POST /a HTTP/1.1", "Host: a", "Content-Length: 2") + "hi\r\n" + head("GET /b HTTP/1.1", "Host: a"),
    "POST /a 1.1 keep 'hi'", "GET /b 1.1 keep"),
  Row(
    "a body longer than told",
    head("POST /a HTTP/1.1", "Host: a", "Content-Length: 2") + "hi!" + head("GET /b HTTP/1.1", "Host: a"),
    "POST /a 1.1 keep 'hi'", "notImplemented"),
  Row(
    "a refused request ends the line",
    head("GET /a HTTP/1.1", "Host: a") + head("GET /b HTTP/1.1") + head("GET /c HTTP/1.1", "Host: a"),
    "GET /a 1.1 keep", "malformed"),
  Row(
    "a request and a half", head("GET /a HTTP/1.1", "Host: a") + "GET /b", "GET /a 1.1 keep", "…"),
]
