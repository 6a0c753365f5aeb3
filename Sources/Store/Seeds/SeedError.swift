import Domain

/// Why seeds cannot be read or kept. Nothing of them is kept then.
package struct SeedError: Error, Hashable, Sendable {
  /// The file, from the folder of seeds on: `cercles/codev.md`; empty for the folder itself.
  package let file: String
  /// Where in the file, from 1; nil when it is no line's fault.
  package let line: Int?
  package let reason: Reason

  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// The system's own words.
    case unreadable(String)
    case unknownName
    case tooLarge(maximumBytes: Int)
    case tooMany(maximum: Int)
    case notUTF8
    case noFrontMatter
    case frontMatterNotClosed
    /// A line of the front matter that is neither `key: value`, nor `- item` under a key, nor `  - item`
    /// under an item.
    case notAnEntry
    case repeatedKey(String)
    case unknownKey(String)
    case missingKey(String)
    /// A list where one text is expected, or a text where a list is.
    case wrongShape(String)
    case wrongValue(String)
    case tooManyFields(maximum: Int)
    /// A heading over notes that names no item of the agenda.
    case noSuchItem(String)
    /// Circles that belong to each other in a ring.
    case parentsInARing
    /// What the site refuses in a form as well.
    case rejected([Problem])
    /// Names that are there already.
    case exists([String])
  }

  init(_ file: String, _ line: Int?, _ reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

extension SeedError: CustomStringConvertible {
  /// One line for the command line and the log.
  package var description: String {
    let place = [file.isEmpty ? "seeds" : file, line.map(String.init)].compactMap(\.self)
    return "\(place.joined(separator: ":")): \(reason)"
  }
}

extension SeedError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let cause): "cannot be read (\(cause))"
    case .unknownName: "is none of the known files and folders"
    case .tooLarge(let maximum): "is longer than \(maximum) bytes"
    case .tooMany(let maximum): "holds more than \(maximum) files"
    case .notUTF8: "is not UTF-8"
    case .noFrontMatter: "does not begin with a line of three hyphens"
    case .frontMatterNotClosed: "has no second line of three hyphens"
    case .notAnEntry: "is neither “key: value” nor “- item” nor “  - item” at its place"
    case .repeatedKey(let key): "says “\(key)” a second time"
    case .unknownKey(let key): "does not know “\(key)”"
    case .missingKey(let key): "lacks “\(key)”"
    case .wrongShape(let key): "has a list where “\(key)” is one text, or the other way round"
    case .wrongValue(let key): "has no valid “\(key)”"
    case .tooManyFields(let maximum): "has more than \(maximum) fields between bars"
    case .noSuchItem(let title): "has notes under “\(title)”, which is no item of the agenda"
    case .parentsInARing: "belongs to a ring of circles"
    case .rejected(let problems): problems.map { "\($0.field): \($0.reason)" }.joined(separator: "; ")
    case .exists(let names): "there already: \(names.joined(separator: ", "))"
    }
  }
}
