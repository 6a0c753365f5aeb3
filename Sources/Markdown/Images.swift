/// The addresses of the site that are met while rendering, and the sizes of its images.
struct Images {
  private let resolve: (String) -> Markdown.ImageSize?
  private var sizes: [String: Markdown.ImageSize?] = [:]
  private var isNoted: Set<String> = []
  /// The different addresses that begin with one slash, in reading order.
  private(set) var localAddresses: [String] = []

  init(_ resolve: @escaping (String) -> Markdown.ImageSize?) { self.resolve = resolve }

  /// Remembers an address of a link or an image if it begins with one slash.
  mutating func note(_ address: [UInt8]) {
    guard address.first == UInt8(ascii: "/"), address.count < 2 || address[1] != "/" else { return }
    let address = String(decoding: address, as: UTF8.self)
    if isNoted.insert(address).inserted { localAddresses.append(address) }
  }

  /// The size of the image with a relative address; asked once for each.
  mutating func size(of address: [UInt8]) -> Markdown.ImageSize? {
    let address = String(decoding: address, as: UTF8.self)
    if let size = sizes[address] { return size }
    let size = resolve(address)
    sizes[address] = .some(size)
    return size
  }
}
