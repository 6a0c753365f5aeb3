import HTML

/// A page as one file that is read without the site, and loads nothing: its styles are in it, and its links lead to the site.
///
/// - Parameters:
///   - styles: what it needs beside what every text needs.
///   - address: where the site is found from outside, without a last slash.
func selfContainedFile(title: HTML, styles: HTML, _ content: HTML, at address: String) -> [UInt8] {
  let bytes = HTML.page {
    """
    <!doctype html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <style>\(screenStyles)\(styles)\(paperStyles)</style>
    </head>
    <body>
    \(content)
    </body>
    </html>

    """
  }
  return madeAbsolute(bytes, at: address)
}

/// Page bytes in which every link and every image that leads to this site says its whole address.
///
/// In what the site makes, `<` begins a tag and `>` ends it, since both are escaped elsewhere: only there is looked.
func madeAbsolute(_ page: [UInt8], at address: String) -> [UInt8] {
  let starts = [Array(" href=\"/".utf8), Array(" src=\"/".utf8)]
  let slash = UInt8(ascii: "/")
  var made: [UInt8] = []
  made.reserveCapacity(page.count + page.count / 8)
  var isInTag = false
  var next = 0
  while next < page.count {
    let rest = page[next...]
    if isInTag, page[next] == UInt8(ascii: " "), let start = starts.first(where: rest.starts) {
      made += start.dropLast()
      next += start.count - 1
      // Two slashes would lead to another host (RFC 3986, 4.2).
      if next + 1 >= page.count || page[next + 1] != slash { made += address.utf8 }
      continue
    }
    if page[next] == UInt8(ascii: "<") { isInTag = true }
    if page[next] == UInt8(ascii: ">") { isInTag = false }
    made.append(page[next])
    next += 1
  }
  return made
}

/// What a text needs.
private let screenStyles: HTML = """
  html{color-scheme:light dark}body{margin:0 auto;padding:1.5rem;font:1rem/1.55 Georgia,serif;overflow-wrap:break-word}\
  h1,h2,h3,h4,h5,h6{line-height:1.2}.soft,footer{opacity:.8}pre{white-space:pre-wrap}table{border-collapse:collapse}\
  th,td{border:1px solid;padding:.3em .6em}
  """

/// Paper has margins of its own, whatever the width on a screen.
private let paperStyles: HTML = "@media print{body{max-width:none;padding:0;font-size:10.5pt}}"
