package io.plimsoll.collect.process;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Turn;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the worker says to the collectors, one JSON document a line. */
public sealed interface Order {
  /** Raised whenever an older end could misread a newer one. */
  int VERSION = 5;

  /**
   * The first line.
   *
   * @param settings the keys below {@code plimsoll.collect.}: resolver, policy, pace, budgets
   * @param beatMillis how often to say {@link Report.Alive}
   */
  record Begin(int version, Map<String, String> settings, long beatMillis) implements Order {}

  /**
   * Look at these domains.
   *
   * @param scan the consent's reference, which names the scan from here on
   * @param consented the domains that the consent covers
   */
  record Look(
      String scan,
      List<DomainName> consented,
      Instant givenAt,
      @Nullable Instant expiresAt,
      List<DomainName> domains,
      List<Group> groups,
      List<Turn> finished,
      boolean anew)
      implements Order {

    static Look of(ScanRequest request) {
      Consent consent = request.consent();
      return new Look(
          consent.reference(),
          List.copyOf(consent.domains()),
          consent.givenAt(),
          consent.expiresAt(),
          request.domains(),
          List.copyOf(request.groups()),
          List.copyOf(request.finished()),
          request.anew());
    }

    ScanRequest request() {
      return new ScanRequest(
          new Consent(scan, Set.copyOf(consented), givenAt, expiresAt),
          domains,
          Set.copyOf(groups),
          Set.copyOf(finished),
          anew);
    }
  }

  /** Come to an end with this scan; what was seen is told before. */
  record Cancel(String scan) implements Order {}

  /** The answer to an inquiry. */
  record Replied(long number, Inquiry.Reply reply) implements Order {}
}
