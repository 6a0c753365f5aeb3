/// Every address of the site: method, path, who may, what answers.
enum Routes {
  static let all = [
    Route(.get, "/", .anyone, showHome),
    Route(.get, "/cercles", .anyone, showCircles),
    Route(.get, "/cercles/{slug}", .anyone, showCircle),
    Route(.get, "/pages", .anyone, showPages),
    Route(.get, "/pages/{slug}", .anyone, showPage),
    Route(.get, "/rencontres", .anyone, showMeetings),
    Route(.get, "/rencontres/{id-slug}", .anyone, showMeeting),
    Route(.get, "/abecedaire", .anyone, showAbecedaire),
    Route(.get, "/abecedaire/{letter}", .anyone, showLetter),
    Route(.get, "/mots/{slug}", .anyone, showWord),
    Route(.get, "/plan-du-site", .anyone, showSiteMap),
    Route(.get, "/healthz", .anyone, isKept: false, showHealth),
  ]
}
