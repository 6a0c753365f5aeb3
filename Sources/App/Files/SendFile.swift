import Domain
import HTTP
import Store
import Templates

/// `GET /fichiers/{id}/{name}`: to whoever may read the page of the file. The number finds it; under another name it has
/// moved.
@Sendable func sendFile(_ visit: Visit) throws -> Response {
  visit.browser.leavesNotice = true
  let id = try visit.number()
  guard let file = try visit.store.servedFile(id) else { throw Failure.notFound }
  guard visit.parameters.last == file.name.text else {
    throw Failure.movedTo(SitePath.file(id, name: file.name.text).text)
  }
  let (desk, content) = (visit.desk, file.content)
  let response = Response(
    .ok, fields: file.fields, body: .made(0..<file.bytes) { desk.filePart(of: content, from: $0) },
    entityTag: EntityTag(of: file.hash))
  // If-None-Match goes before Range (RFC 9110, 13.2.2).
  return response.conditional(on: visit.request).ranged(for: visit.request)
}

extension Desk {
  /// The next piece of an answer, read when the client takes more: long after the request's snapshot has ended. Empty, which
  /// breaks the connection, when the file was removed meanwhile.
  fileprivate nonisolated func filePart(of content: Int, from offset: Int) -> [UInt8] {
    assumeIsolated { desk in
      let part = try? desk.reader.readWithinBudget { connection in
        try Readings(connection).filePart(of: content, from: offset)
      }
      return part ?? []
    }
  }
}

extension ServedFile {
  /// Images are shown, all else is saved. `private`: the same address answers some people only.
  fileprivate var fields: ResponseFields {
    var fields = SecurityFields.files
    fields.add("Content-Type", name.kind.mediaType)
    fields.add(
      "Content-Disposition", "\(name.kind.isImage ? "inline" : "attachment"); filename=\"\(name.text)\"")
    fields.add("Cache-Control", "private, no-cache")
    fields.add("Vary", "Cookie")
    return fields
  }
}
