/// Whether `a` and `b` are the same, in a time that depends on their lengths alone: comparing stops nowhere,
/// so that nobody learns how far a guess was right.
package func areEqualInConstantTime(_ a: String, _ b: String) -> Bool {
  let (first, second) = (Array(a.utf8), Array(b.utf8))
  guard first.count == second.count else { return false }
  var difference: UInt8 = 0
  for index in first.indices { difference |= first[index] ^ second[index] }
  return difference == 0
}
