import Database
import Domain

/// What the site writes, one function for each thing that people do. They belong inside a job of the writer,
/// which keeps all of the job or nothing. Time comes from the caller, so that a job which runs twice writes
/// the same.
///
/// Whether the writer of something may write it is asked before, of `readings(as:)` in the same job.
package struct Writings {
  let connection: Connection
  /// Renders its texts; nil for one of its own for each.
  private let renderer: TextRenderer?

  /// Writes through `connection`, on the writer's thread.
  package init(_ connection: Connection) { self.init(connection, renderer: nil) }

  private init(_ connection: Connection, renderer: TextRenderer?) {
    (self.connection, self.renderer) = (connection, renderer)
  }

  /// The same with one renderer for many texts, while the job changes no word of the abécédaire.
  func renderingMany() throws -> Writings { Writings(connection, renderer: try textRenderer()) }

  /// What renders a text.
  func textRenderer() throws -> TextRenderer { try renderer ?? TextRenderer(connection) }

  /// What everyone can read, with what the job has written so far.
  package var readings: Readings { Readings(connection) }

  /// The same for one viewer.
  package func readings(as viewer: Viewer) -> Readings { Readings(connection, viewer: viewer) }
}

/// A draft that cannot be kept as it is: the form comes back with these problems.
package struct Rejection: Error, Hashable, Sendable {
  /// At least one.
  package let problems: [Problem]

  package init(_ problems: [Problem]) { self.problems = problems }

  init(_ field: String, _ reason: Problem.Reason) { problems = [Problem(field, reason)] }
}

extension Writings {
  /// Throws `Rejection` if there is any problem.
  func require(_ problems: [Problem]) throws {
    if !problems.isEmpty { throw Rejection(problems) }
  }

  /// Gives `name` a slug that `isTaken` refuses for nothing else: `bilan`, `bilan-2`, `bilan-3`… Slugs are
  /// folded, so that names which differ by accents, case or Unicode form never hide one another.
  func freeSlug(naming name: String, isTaken: (Slug) throws -> Bool) throws -> Slug {
    let wanted = Slug(naming: name)
    var slug = wanted
    var number = 1
    while try isTaken(slug) {
      number += 1
      slug = wanted.numbered(number)
    }
    return slug
  }
}
