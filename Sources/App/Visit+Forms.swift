import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// The one pattern of all forms: what is typed is checked; with problems the same form comes back, filled and explained;
/// without, it is done once and its sender is led on.
extension Visit {
  /// Answers a form in which something is typed.
  ///
  /// - Parameters:
  ///   - problems: what must be mended before anything is done.
  ///   - again: the page with the form as it was typed and what is to be mended.
  ///   - work: does it. `Rejection` brings the form back with its problems.
  nonisolated(nonsending) func save(
    _ problems: [Problem], again: nonisolated(nonsending) ([Problem]) async throws -> HTML,
    _ work: nonisolated(nonsending) () async throws -> Response
  ) async throws -> Response {
    nonisolated(nonsending) func shown(_ problems: [Problem], _ status: Status) async throws -> Response {
      let html = try await again(problems)
      return .page(html, status)
    }
    if let review { return try await shown([], review) }
    if !problems.isEmpty { return try await shown(problems, .unprocessableContent) }
    do {
      return try await work()
    } catch let rejection as Rejection {
      return try await shown(rejection.problems, .unprocessableContent)
    } catch Failure.tooMany(let seconds) {
      var response = try await shown(
        [Problem("", .tooOften(minutes: (seconds + 59) / 60))], .tooManyRequests)
      response.fields.add("Retry-After", "\(seconds)")
      return response
    } catch is TooManyRequests {
      return try await shown([Problem("", .full)], .serviceUnavailable)
    } catch  where Failure(error) == .full {
      return try await shown([Problem("", .noRoom)], .insufficientStorage)
    } catch  where Failure(error) == .busy {
      return try await shown([Problem("", .busy)], .serviceUnavailable)
    }
  }

  /// The page of ours on which the button stands that was pressed; nil when the form does not say.
  var back: String? { LocalPath.page(fields[PressForm.back], application) }

  /// Answers a form that is one button, of the page at `path` unless the form says another.
  nonisolated(nonsending) func press(
    on path: SitePath, _ job: @escaping @Sendable (Writings) throws -> Done
  ) async throws -> Response {
    if review != nil { return lead(to: Done(path: back ?? path.text, .pressAgain)) }
    do {
      return try await done(job)
    } catch let rejection as Rejection {
      throw Failure.refused(rejection.problems)
    }
  }

  /// Runs `job` once on the writer, and leads on.
  nonisolated(nonsending) func done(_ job: @escaping @Sendable (Writings) throws -> Done) async throws
    -> Response
  {
    lead(to: try await once(job))
  }

  /// Runs `job` on the writer, unless the same form was done before. The job may run twice and is kept once, whole or not
  /// at all; nothing of it is kept when the session has ended or its member's role has changed meanwhile.
  nonisolated(nonsending) func once(_ job: @escaping @Sendable (Writings) throws -> Done) async throws -> Done
  {
    guard let form = identity else { throw Failure.forgedForm }
    let now = now
    return try await overwrite { writings in
      let ran = Ran()
      let text = try writings.once(form, now: now) {
        ran.isTrue = true
        return try job(writings).text
      }
      var done = Done(repeated: text)
      done.isRepeated = !ran.isTrue
      return done
    }
  }

  /// Runs `job` on the writer as often as its form comes, for what is the same when it is done again; a number that is used once would
  /// be used up by the first time. Nothing of it is kept when the session has ended or its member's role has changed meanwhile.
  nonisolated(nonsending) func overwrite<T: Sendable>(_ job: @escaping @Sendable (Writings) throws -> T)
    async throws -> T
  {
    let session = session
    return try await application.store.writer.write { connection in
      let writings = Writings(connection)
      if let session { try writings.require(session) }
      return try job(writings)
    }
  }

  /// Where the sender was led, when the same form was done before: its link may be spent since, or its thing gone.
  func doneBefore() throws -> Done? {
    guard let form = identity else { return nil }
    return try read { try $0.submission(form) }.map(Done.init(repeated:))
  }

  /// What the store remembers the form by; nil for one that is only shown again, or that has no number.
  private var identity: FormIdentity? {
    guard review == nil else { return nil }
    return FormProof.identity(of: fields, with: files, to: request.target.path, by: browser)
  }

  /// 303 to where a form leads, with its notice; to the form's own address for `Done.here`.
  func lead(to done: Done) -> Response {
    browser.nextNotice = done.notice
    return .seeOther(done.path.isEmpty ? request.target.path : done.path)
  }

  /// Several readings from one snapshot.
  func read<T>(_ body: (Readings) throws -> T) throws -> T {
    try reader.readWithinBudget { connection in try body(Readings(connection, viewer: viewer)) }
  }
}

/// Whether a closure has run, for the one job that asks.
private final class Ran {
  var isTrue = false
}
