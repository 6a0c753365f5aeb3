// swift-tools-version: 6.2
import PackageDescription

/// Each target is a room of the house; it may import only what its `dependencies` name.
/// The map of the rooms, ground floor first, is in README.md.
let package = Package(
  name: "cercles",
  products: [.executable(name: "cercles", targets: ["cercles"])],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .yum(["sqlite-devel"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "HTTP"),
    .target(name: "Server", dependencies: ["HTTP", "CLinux"]),
    .target(name: "Database", dependencies: ["CSQLite"]),
    .target(name: "HTML"),
    .target(name: "Domain", dependencies: ["HTML"]),
    .target(name: "Markdown", dependencies: ["HTML"]),
    .target(name: "Store", dependencies: ["Domain", "Database", "Markdown", "HTML"]),
    .target(name: "Templates", dependencies: ["HTML", "Domain"], path: "Templates"),
    .target(name: "App", dependencies: ["HTTP", "Domain", "Store", "Templates", "HTML"]),
    .executableTarget(name: "cercles", dependencies: ["App", "Server", "Markdown"]),
  ],
  swiftLanguageModes: [.v6]
)
