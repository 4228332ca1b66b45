package io.plimsoll.api.collect;

import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Scanner;

/** What the architecture forbids, for the test that the rule catches it. */
public final class LooksWhileTheCallerWaits {
  private LooksWhileTheCallerWaits() {}

  static Object look(Scanner scanner, ScanRequest request, ScanListener listener)
      throws InterruptedException {
    return scanner.scan(request, listener);
  }
}
