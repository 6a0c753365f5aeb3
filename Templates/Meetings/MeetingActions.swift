import Domain
import HTML

/// What the viewer may do with a meeting, and its other views.
func meetingActions(_ sheet: MeetingSheet) -> HTML { .empty }
