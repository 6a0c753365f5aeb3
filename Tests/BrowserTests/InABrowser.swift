import Testing

/// What is tested in a real browser, one test after the other: each browser takes a core and hundreds of megabytes.
@Suite(.enabled(if: Browser.isInstalled), .serialized) enum InABrowser {}
