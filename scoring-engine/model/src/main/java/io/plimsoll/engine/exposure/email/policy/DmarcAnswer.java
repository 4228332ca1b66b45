package io.plimsoll.engine.exposure.email.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What DMARC says of a message and how that came about.
 *
 * @param result pass when at least one authenticated name aligns
 * @param policyAt the domain whose record applies; null when none does
 * @param record that record as published; null when none applies
 * @param organization the author domain's organizational domain
 * @param exists whether the author domain is in the DNS, so that {@code np} does not apply
 * @param requested what the record asks receivers to do with failing mail; null without a record
 * @param alignments each authenticated name compared with the author domain
 * @param notes what the record's owner should know, or why no record applies
 */
public record DmarcAnswer(
    Result result,
    @Nullable String policyAt,
    @Nullable String record,
    String organization,
    boolean exists,
    @Nullable DmarcPolicy requested,
    List<Alignment> alignments,
    List<String> notes) {

  public DmarcAnswer {
    alignments = List.copyOf(alignments);
    notes = List.copyOf(notes);
  }

  /** The results of a check. */
  public enum Result {
    PASS,
    FAIL,
    /** No record applies. */
    NONE,
    /** A server did not answer, so nothing can be said. */
    TEMPERROR
  }

  /** What authenticated a name. */
  public enum Method {
    SPF,
    DKIM
  }

  /**
   * One authenticated name beside the author domain.
   *
   * @param method what authenticated it
   * @param domain the name
   * @param strict whether the record wants the very same name
   * @param organization the name's own organizational domain
   * @param aligned whether it counts
   */
  public record Alignment(
      Method method, String domain, boolean strict, String organization, boolean aligned) {}
}
