package io.plimsoll.collect.fuzz;

/** Where Jazzer enters; the target is the only argument. */
public final class Fuzz {
  private static FuzzTarget target = FuzzTarget.DNS;

  private Fuzz() {}

  /** Called once, by name. */
  public static void fuzzerInitialize(String[] arguments) {
    target = FuzzTarget.named(arguments[0]);
  }

  /** Called for every input, by name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    target.read(bytes);
  }
}
