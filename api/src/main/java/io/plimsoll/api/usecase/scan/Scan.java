package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.Progress;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of exposure checks over domains of an applicant.
 *
 * @param order what was asked for
 * @param groups how far each group is
 * @param outcomes how many findings have each outcome; null until there are findings
 * @param failureReason for a person; null unless it failed
 * @param revision raised by every change
 */
public record Scan(
    UUID id,
    UUID applicantId,
    Order order,
    WorkState state,
    Progress progress,
    List<GroupProgress> groups,
    @Nullable Map<Outcome, Integer> outcomes,
    @Nullable String failureReason,
    long revision,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public Scan {
    groups = List.copyOf(groups);
  }

  /**
   * What a scan is to look at, and why.
   *
   * @param findingId of a re-check, the finding that is looked at again
   */
  public record Order(
      List<DomainName> domains,
      Set<ScanGroup> groups,
      ScanPurpose purpose,
      ScanStarter startedBy,
      @Nullable UUID findingId) {
    public Order {
      domains = List.copyOf(domains);
      groups = Set.copyOf(groups);
    }

    static Order full(List<DomainName> domains, boolean brand, ScanStarter startedBy) {
      return new Order(domains, ScanGroup.full(brand), ScanPurpose.FULL, startedBy, null);
    }
  }

  public List<DomainName> domains() {
    return order.domains();
  }

  public boolean isFull() {
    return order.purpose() == ScanPurpose.FULL;
  }

  /** The same with how far its groups are. */
  public Scan with(List<GroupProgress> progresses) {
    return new Scan(
        id,
        applicantId,
        order,
        state,
        progress,
        progresses,
        outcomes,
        failureReason,
        revision,
        createdAt,
        startedAt,
        finishedAt);
  }

  static Scan queued(UUID id, UUID applicantId, Order order, Instant now) {
    return new Scan(
        id,
        applicantId,
        order,
        WorkState.QUEUED,
        Progress.NONE,
        List.of(),
        null,
        null,
        0,
        now,
        null,
        null);
  }
}
