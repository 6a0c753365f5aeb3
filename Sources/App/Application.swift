import Domain
import HTTP
import Store
import Templates

/// What all loops share: it does not change once the site is served, but for what counts attempts.
package struct Application: Sendable {
  /// What may be set from outside.
  package struct Settings: Sendable {
    /// Where the site is found from outside, without a last slash: what links in mails begin with. Never taken from a
    /// request, whose `Host` anyone can choose.
    package var address: String
    /// The numeric address of the proxy whose `X-Forwarded-…` fields are believed; nil for none.
    package var trustedProxy: String?
    /// Whether mails leave by themselves; otherwise links are shown to be copied.
    package var sendsMail = false
    /// The version of the program, for the administrators to know.
    package var version = ""
    /// Whether pages are kept until something they show has changed; false only to measure how long pages take.
    package var cachesPages = true

    package init(address: String) { self.address = address }
  }

  let store: Store
  let settings: Settings
  let assets: Assets
  /// Answers for the files of Public/.
  let files: @Sendable (Request) -> Response?
  /// The present moment.
  let clock: @Sendable () -> Instant
  let router = Router(Routes.all.map { ($0.method, $0.pattern) })
  let throttle = Throttle()
  let passwords = PasswordBench()
  let editors = Editors()

  /// - Parameters:
  ///   - files: answers a request for a file, or nil when no file has its path.
  ///   - clock: the present moment.
  package init(
    store: Store, settings: Settings, assets: Assets, files: @escaping @Sendable (Request) -> Response?,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.store = store
    self.settings = settings
    self.assets = assets
    self.files = files
    self.clock = clock
  }
}
