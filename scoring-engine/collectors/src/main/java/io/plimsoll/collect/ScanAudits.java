package io.plimsoll.collect;

import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.collect.guard.OutboundDecision;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells every outbound decision to the process, and to the scan for which it was taken. */
final class ScanAudits implements OutboundAudit {
  private final OutboundAudit all;
  private final Map<String, ScanListener> scans = new ConcurrentHashMap<>();

  ScanAudits(OutboundAudit all) {
    this.all = all;
  }

  @Override
  public void record(OutboundDecision decision) {
    all.record(decision);
    @Nullable ScanListener scan = scans.get(decision.consent());
    if (scan != null) {
      scan.decided(decision);
    }
  }

  /**
   * Tells the decisions under a consent to a scan until that is over.
   *
   * @throws IllegalStateException when another scan runs under the same reference: whose decision
   *     it is could not be told
   */
  Following follow(String consent, ScanListener scan) {
    if (scans.putIfAbsent(consent, scan) != null) {
      throw new IllegalStateException("a scan under the consent " + consent + " is under way");
    }
    return () -> scans.remove(consent);
  }

  /** Ends with the scan. */
  @FunctionalInterface
  interface Following extends AutoCloseable {
    @Override
    void close();
  }
}
