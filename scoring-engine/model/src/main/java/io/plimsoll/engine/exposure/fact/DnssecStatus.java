package io.plimsoll.engine.exposure.fact;

/**
 * How a validating resolver sees a domain (RFC 4035 section 4.3).
 *
 * @param name the domain
 * @param validation the state of its data
 * @param signed whether the zone answers with DNSKEY records, whatever the parent says
 * @param delegated whether the parent holds DS records for it
 * @param detail what the validator said, for a person
 */
public record DnssecStatus(
    String name, Validation validation, boolean signed, boolean delegated, String detail)
    implements Fact {

  /** The four states of RFC 4035 section 4.3. */
  public enum Validation {
    SECURE,
    INSECURE,
    BOGUS,
    INDETERMINATE
  }
}
