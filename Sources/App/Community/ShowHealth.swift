import HTTP

/// `GET /healthz`: for whoever watches over the installation. Good health is a store that answers.
@Sendable func showHealth(_ visit: Visit) throws -> Response {
  _ = try visit.store.community()
  return .plain("ok\n")
}
