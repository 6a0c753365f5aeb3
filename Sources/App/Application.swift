import Domain
import HTTP
import Store
import Templates

/// What all loops share: it does not change once the site is served.
package struct Application: Sendable {
  let assets: Assets
  /// Answers for the files of Public/.
  let files: @Sendable (Request) -> Response?
  /// The present moment.
  let clock: @Sendable () -> Instant
  /// Whether pages are kept until something they show has changed.
  let cachesPages: Bool
  let router = Router(Routes.all.map { ($0.method, $0.pattern) })

  /// - Parameters:
  ///   - files: answers a request for a file, or nil when no file has its path.
  ///   - clock: the present moment.
  ///   - cachesPages: false only to measure how long pages take.
  package init(
    assets: Assets, files: @escaping @Sendable (Request) -> Response?,
    clock: @escaping @Sendable () -> Instant,
    cachesPages: Bool = true
  ) {
    self.assets = assets
    self.files = files
    self.clock = clock
    self.cachesPages = cachesPages
  }
}
