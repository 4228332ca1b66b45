package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;

/**
 * Browsers are delivered with the knowledge that a host is to be asked over https only.
 *
 * @param host the host
 * @param entry the name on the browsers' list: the host, or one above it that covers its subdomains
 * @param includeSubdomains whether the entry covers the names below it
 */
public record HstsPreloaded(String host, String entry, boolean includeSubdomains) implements Fact {
  public HstsPreloaded {
    Require.text("host", host);
    Require.text("entry", entry);
    Require.that(
        host.equals(entry) || includeSubdomains && host.endsWith("." + entry),
        "entry",
        "must cover the host");
  }
}
