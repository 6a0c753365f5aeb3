/// The addresses of files inside texts: `/fichiers/12/photo.jpg`.
package enum FileAddress {
  /// The number of the file that `address` leads to; nil for any other address. The number finds the file, whatever
  /// stands behind it.
  package static func number(in address: String) -> Int? {
    let start = "/fichiers/"
    guard address.hasPrefix(start) else { return nil }
    let rest = address.utf8.dropFirst(start.utf8.count)
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let first = digits.first, first != UInt8(ascii: "0"),
      rest[digits.endIndex...].first == UInt8(ascii: "/")
    else { return nil }
    return Int(Substring(digits))
  }
}
