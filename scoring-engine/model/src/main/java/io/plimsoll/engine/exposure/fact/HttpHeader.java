package io.plimsoll.engine.exposure.fact;

/**
 * One header field as received.
 *
 * @param name in the case received
 * @param value trimmed of surrounding white space, otherwise as received
 */
public record HttpHeader(String name, String value) {

  /** Whether this is the named field; names know no case (RFC 9110 section 5.1). */
  public boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}
