package io.plimsoll.api.usecase.scan;

import io.plimsoll.tenant.onboarding.ApplicantDomain;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at domains from outside. What could not be seen is an observation too. */
public interface ExposureScanner {

  /**
   * What to look at.
   *
   * @param scanId for which scan
   * @param finished turns that an earlier attempt has finished
   * @param anew whether what others saw lately of a shared host does not count
   */
  record Look(
      UUID scanId,
      UUID applicantId,
      List<ApplicantDomain> domains,
      Set<ScanGroup> groups,
      Set<FinishedTurn> finished,
      boolean anew) {
    public Look {
      domains = List.copyOf(domains);
      groups = Set.copyOf(groups);
      finished = Set.copyOf(finished);
    }

    /** The same with those of its groups alone, and with their finished turns. */
    public Look only(Set<ScanGroup> wanted) {
      Set<ScanGroup> left =
          groups.stream().filter(wanted::contains).collect(Collectors.toUnmodifiableSet());
      Set<FinishedTurn> before =
          finished.stream()
              .filter(turn -> wanted.contains(turn.group()))
              .collect(Collectors.toUnmodifiableSet());
      return new Look(scanId, applicantId, domains, left, before, anew);
    }
  }

  /**
   * Follows a scan on the thread that looks; answering false stops it. However a scan ends, the
   * listener is told every decision that was taken, at the latest in a step after the end.
   */
  @FunctionalInterface
  interface Listener {
    boolean goOn(ScanStep step);
  }

  /** Looks until all is seen or the listener stops it; true when all was seen. */
  boolean look(Look look, Listener listener);
}
