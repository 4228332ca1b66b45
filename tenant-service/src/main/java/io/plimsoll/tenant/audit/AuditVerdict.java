package io.plimsoll.tenant.audit;

/** Whether a chain is as it was written. */
public sealed interface AuditVerdict {
  /** How many events were looked at. */
  long events();

  /** Every event fits, up to the head and to every checkpoint. */
  record Intact(long events, AuditHead head) implements AuditVerdict {}

  /**
   * Something does not fit.
   *
   * @param sequence the first place where it does not
   */
  record Broken(long events, long sequence, Fault fault) implements AuditVerdict {}

  /** What does not fit. */
  enum Fault {
    /** An event's content is not what its hash was taken of. */
    CONTENT_CHANGED,
    /** An event does not follow the one before it: something was removed, put in or moved. */
    ORDER_BROKEN,
    /** Events are missing at the end. */
    TRUNCATED,
    /** There are events behind the head. */
    BEYOND_HEAD,
    /** The chain is another one than a checkpoint was taken of. */
    FORKED,
    /** A checkpoint is not genuine or of another tenant. */
    FALSE_CHECKPOINT
  }
}
