/// Every address of the site: method (`page` is GET, `form` is POST), path, who may, what answers. Those of a large feature
/// stand beside its actions.
enum Routes {
  static let all: [Route] =
    [
      .page("/", .anyone, showHome),
      .page("/rencontres", .anyone, showMeetings),
      .page("/rencontres/{id-slug}", .anyone, showMeeting),
      .page("/plan-du-site", .anyone, showSiteMap),
      .page("/healthz", .anyone, isKept: false, showHealth),
    ] + abecedaire + meetingForms + agenda + notes + live + signups + outcomes + tasks + grids + minutes
    + presences + pads
    + dates + calendar + wiki + words + circles + changes + follows + files + search + people
    + administration
}
