import Domain
import FoundationEssentials

/// Minutes as a file in JSON (RFC 8259): the only place that writes and reads it, and that needs Foundation for it.
package enum MinutesJSON {
  /// The most that such a file weighs, in MiB.
  package static let mebibytes = 5
  /// The same in bytes.
  package static let maximum = mebibytes << 20

  /// Whether a file says that it is minutes in JSON, and not the text of a pad: its first sign is `{`.
  package static func isLikely(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
  }

  /// The file, one member to a line in the order of names, so that equal minutes are equal files.
  static func bytes(of record: MinutesRecord) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
  }

  /// Reads such a file. What it holds is looked at when it is kept (`MinutesRecord.problems(at:)`).
  package static func record(from bytes: [UInt8]) throws(MinutesFileFault) -> MinutesRecord {
    guard bytes.count <= maximum else { throw .tooLarge(mebibytes: mebibytes) }
    let decoder = JSONDecoder()
    do {
      let kind = try decoder.decode(Kind.self, from: FoundationEssentials.Data(bytes))
      guard kind.format == MinutesRecord.format else { throw MinutesFileFault.notMinutes }
      guard kind.version == MinutesRecord.version else { throw MinutesFileFault.laterVersion(kind.version) }
      return try decoder.decode(MinutesRecord.self, from: FoundationEssentials.Data(bytes))
    } catch let fault as MinutesFileFault {
      throw fault
    } catch let error as DecodingError {
      throw fault(of: error)
    } catch {
      throw .notJSON
    }
  }

  /// What a file says first of itself.
  private struct Kind: Decodable {
    let format: String
    let version: Int
  }

  private static func fault(of error: DecodingError) -> MinutesFileFault {
    switch error {
    case .keyNotFound(let key, let context): fault(at: context.codingPath + [key])
    case .typeMismatch(_, let context), .valueNotFound(_, let context): fault(at: context.codingPath)
    // Without a place it is the JSON itself (JSONDecoder).
    case .dataCorrupted(let context): context.codingPath.isEmpty ? .notJSON : fault(at: context.codingPath)
    @unknown default: .notJSON
    }
  }

  /// What is wrong with a member of the head is no fault of minutes: the file is another.
  private static func fault(at path: [any CodingKey]) -> MinutesFileFault {
    let place = path.reduce("") { place, key in
      if let index = key.intValue { return "\(place)[\(index)]" }
      return place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
    }
    return ["", "format", "version"].contains(place) ? .notMinutes : .wrong(place: place)
  }
}
