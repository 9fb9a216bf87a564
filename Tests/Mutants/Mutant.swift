// Copied into each room by scripts/mutate, which writes the operators beside it; no part of the package.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Number of the mutant that lives in this process, from `JALON_MUTANT`; 0 for none.
@usableFromInline let livingMutant = getenv("JALON_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

/// A byte for each mutant, set when its place is reached: the file that `JALON_MUTANTS_REACHED` names.
@usableFromInline nonisolated(unsafe) let reachedMutants: UnsafeMutablePointer<UInt8>? = {
  guard let path = getenv("JALON_MUTANTS_REACHED") else { return nil }
  let file = open(path, O_RDWR)
  let length = lseek(file, 0, SEEK_END)
  guard length > 0, let bytes = mmap(nil, Int(length), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), bytes != MAP_FAILED
  else { fatalError("\(String(cString: path)) cannot be written.") }
  return bytes.assumingMemoryBound(to: UInt8.self)
}()

/// Whether this mutant lives here.
@usableFromInline func isLiving(_ mutant: Int) -> Bool {
  if let reachedMutants { reachedMutants[mutant] = 1 }
  return mutant == livingMutant
}

/// One value, or another where this mutant lives; only that one is made, for a share of 2 stops the program.
@usableFromInline func mutant<Value>(
  _ mutant: Int, _ was: @autoclosure () -> Value, _ becomes: @autoclosure () -> Value
) -> Value {
  isLiving(mutant) ? becomes() : was()
}
