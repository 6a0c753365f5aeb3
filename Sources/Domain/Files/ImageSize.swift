/// The width and height of an image, in pixels.
package struct ImageSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// The longest width and the longest height.
  package static let longestSide = 20_000
  /// The most pixels: an image of them takes 200 MB of memory in the browser that shows it.
  package static let mostPixels = 50_000_000

  /// A size; nil for one without any pixel.
  package init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  /// Whether browsers can be asked to show so many pixels.
  var isBearable: Bool {
    // The sides first, so that the product cannot overflow.
    max(width, height) <= Self.longestSide && width * height <= Self.mostPixels
  }

  /// The same image, turned by a quarter.
  var turned: ImageSize { ImageSize(height, width) }

  private init(_ width: Int, _ height: Int) {
    self.width = width
    self.height = height
  }
}
