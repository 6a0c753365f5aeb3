// swift-tools-version: 6.2
import PackageDescription

/// Each target is a room of the house; it may import only what its `dependencies` name.
/// README.md has the map of the rooms, ground floor first.
let package = Package(
  name: "cercles",
  products: [.executable(name: "cercles", targets: ["cercles"])],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .yum(["sqlite-devel"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CCrypt"),
    .target(name: "Secrets", dependencies: ["CCrypt"]),
    .target(name: "HTTP"),
    .target(name: "Server", dependencies: ["HTTP", "CLinux"]),
    .target(name: "Database", dependencies: ["CSQLite"]),
    .target(name: "HTML"),
    .target(name: "Domain", dependencies: ["HTML"]),
    .target(name: "Mail", dependencies: ["Domain", "CLinux"]),
    .target(name: "Markdown", dependencies: ["HTML"]),
    .target(name: "Store", dependencies: ["Domain", "Database", "Markdown", "HTML"]),
    .target(name: "Templates", dependencies: ["HTML", "Domain"], path: "Templates"),
    .target(
      name: "App",
      dependencies: ["HTTP", "Secrets", "Domain", "Mail", "Database", "Store", "Templates", "HTML"]),
    .executableTarget(
      name: "cercles",
      dependencies: [
        "App", "Server", "HTTP", "Secrets", "Store", "Database", "Domain", "Mail", "Markdown", "Templates",
      ]),

    // For .ci/bench and for the tests of the writer: programs of their own, to be loaded and killed.
    .executableTarget(
      name: "load-server", dependencies: ["Server", "HTTP", "Store", "Database", "Domain"],
      path: "Tests/LoadServer"),
    .executableTarget(name: "crash-writer", dependencies: ["Database"], path: "Tests/CrashWriter"),

    .target(name: "Support", path: "Tests/Support"),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets"]),
    .testTarget(name: "HTTPTests", dependencies: ["HTTP"]),
    .testTarget(name: "ServerTests", dependencies: ["Server", "HTTP", "Support"]),
    .testTarget(name: "DatabaseTests", dependencies: ["Database", "CSQLite", "Support", "crash-writer"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "HTML"]),
    .testTarget(name: "MailTests", dependencies: ["Mail", "Domain", "Support"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "HTML"]),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Database", "Domain", "HTML", "CSQLite", "Support"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "Domain", "HTML", "Support"]),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "App", "HTTP", "Secrets", "Mail", "Store", "Database", "Domain", "Templates", "CSQLite", "Support",
      ]),
    .testTarget(
      name: "ProgramTests", dependencies: ["Support", "cercles", "Secrets", "Store", "Database", "Domain"]),
    .testTarget(name: "BrowserTests", dependencies: ["Support", "cercles", "Store", "Domain"]),
  ],
  swiftLanguageModes: [.v6]
)
