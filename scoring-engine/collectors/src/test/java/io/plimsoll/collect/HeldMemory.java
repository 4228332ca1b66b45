package io.plimsoll.collect;

import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A memory that several scanners of a test share. */
public final class HeldMemory implements MailMemory {
  private final Map<DomainName, Kept> kept = new HashMap<>();
  private final Set<DomainName> turns = new HashSet<>();
  private int awaited;

  @Override
  public synchronized Recall recall(DomainName host) {
    Kept known = kept.get(host);
    if (known != null && Instant.now().isBefore(known.until())) {
      return new Recall.Known(known.sight());
    }
    if (turns.add(host)) {
      return new Recall.Yours();
    }
    awaited++;
    return new Recall.Awaited();
  }

  @Override
  public synchronized Recall renew(DomainName host) {
    return turns.add(host) ? new Recall.Yours() : new Recall.Awaited();
  }

  @Override
  public synchronized void keep(DomainName host, Sight sight, Instant until) {
    kept.put(host, new Kept(sight, until));
    turns.remove(host);
  }

  @Override
  public synchronized void release(DomainName host) {
    turns.remove(host);
  }

  /** How often somebody was told to come again. */
  public synchronized int awaited() {
    return awaited;
  }

  public synchronized Set<DomainName> hosts() {
    return Set.copyOf(kept.keySet());
  }

  /** Until when what is known of the host counts. */
  public synchronized Instant until(DomainName host) {
    return Objects.requireNonNull(kept.get(host)).until();
  }

  private record Kept(Sight sight, Instant until) {}
}
