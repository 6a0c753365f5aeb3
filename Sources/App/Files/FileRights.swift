import Domain
import Store

extension Visit {
  /// The page that the path names, by its present address or a former one, for whoever may write on it.
  func pageWithFiles(in store: Readings) throws -> Document {
    guard let document = try store.document(.page(slug())) else { throw Failure.notFound }
    try require(.write, on: document.scope)
    return document
  }

  /// The file that the path numbers, for whoever may write on its page.
  func file(in store: Readings) throws -> FileDetails {
    guard let file = try store.fileDetails(number()) else { throw Failure.notFound }
    try require(.write, on: file.document.scope)
    return file
  }
}

extension Writings {
  /// The same page inside a job, where the rights count.
  func pageWithFiles(_ slug: Slug, by member: Member) throws -> Document {
    let viewer = Viewer.member(member)
    guard let document = try readings(as: viewer).document(.page(slug)) else { throw Failure.notFound }
    guard viewer.may(.write, on: document.scope) else { throw Failure.forbidden }
    return document
  }

  /// The same file inside a job.
  func file(_ id: Int, by member: Member) throws -> FileDetails {
    let viewer = Viewer.member(member)
    guard let file = try readings(as: viewer).fileDetails(id) else { throw Failure.notFound }
    guard viewer.may(.write, on: file.document.scope) else { throw Failure.forbidden }
    return file
  }
}
