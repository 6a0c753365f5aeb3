/// The right to send on the streams of one loop, from any thread. Numbers of streams that are over are passed by.
package struct Streams: Sendable {
  let mailbox: Mailbox

  /// Sends `bytes` on each of `streams`, as one message and without a copy for each. A stream whose client has not taken
  /// what came before is ended.
  package func push(_ bytes: [UInt8], to streams: [UInt32]) { mailbox.post(.push(bytes, streams)) }

  /// Ends `streams`. What was pushed to them before and not yet taken is dropped.
  package func end(_ streams: [UInt32]) { mailbox.post(.endStreams(streams)) }
}
