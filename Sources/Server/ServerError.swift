/// Why the server cannot start.
package enum ServerError: Error, Equatable, Sendable {
  /// The host is no address of this machine that can be read.
  case unknownHost(String)
  /// The address belongs to another machine.
  case notOurAddress
  /// Another program listens there.
  case portInUse(Int)
  /// The system does not let this user listen there.
  case portNotAllowed(Int)
  /// A call of the system failed with an `errno` code.
  case system(call: String, code: Int32)
}
