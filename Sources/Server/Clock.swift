import Glibc

/// The two clocks of the system.
package enum Clock {
  /// Nanoseconds on a clock that never goes back and has no known origin.
  package static func monotonicNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Seconds since 1 January 1970, UTC.
  package static func unixSeconds() -> Int { time(nil) }
}
