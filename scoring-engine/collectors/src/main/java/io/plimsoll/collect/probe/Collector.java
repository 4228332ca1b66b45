package io.plimsoll.collect.probe;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.engine.basics.DomainName;

/** Records the facts of one group about one domain. */
@FunctionalInterface
public interface Collector {
  /**
   * Collects; every failure is a reading.
   *
   * @param consent the leave under which every packet goes out
   * @param domain a consented domain
   * @param visit the scan this is part of
   * @throws InterruptedException when the scan is cancelled
   */
  void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException;
}
