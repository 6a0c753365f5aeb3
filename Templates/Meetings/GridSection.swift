import Domain
import HTML

/// The grid of a meeting, a row for each place and a column for each slot.
func gridSection(_ grid: Grid, _ sheet: MeetingSheet) -> HTML { .empty }
