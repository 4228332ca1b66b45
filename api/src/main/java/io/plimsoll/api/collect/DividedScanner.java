package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.api.usecase.scan.ScanGroup;
import java.util.EnumSet;

/** Asks who knows about the domains already, then looks at them. */
final class DividedScanner implements ExposureScanner {
  private final ExposureScanner accounts;
  private final ExposureScanner eyes;

  DividedScanner(ExposureScanner accounts, ExposureScanner eyes) {
    this.accounts = accounts;
    this.eyes = eyes;
  }

  @Override
  public boolean look(Look look, Listener listener) {
    EnumSet<ScanGroup> breach = EnumSet.of(ScanGroup.BREACH);
    return part(accounts, look.only(breach), listener)
        && part(eyes, look.only(EnumSet.complementOf(breach)), listener);
  }

  private static boolean part(ExposureScanner scanner, Look look, Listener listener) {
    return look.groups().isEmpty() || scanner.look(look, listener);
  }
}
