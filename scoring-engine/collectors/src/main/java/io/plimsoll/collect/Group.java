package io.plimsoll.collect;

import java.util.EnumSet;
import java.util.Set;

/** The groups of collectors, in the order in which they are best told to a person. */
public enum Group {
  DNS,
  EMAIL,
  WEB,
  TLS,
  NETWORK,
  VENDOR,
  /** Names that look like the company's; it asks for hundreds of names of strangers. */
  BRAND;

  /** The groups that run unless somebody names others. */
  public static Set<Group> standard() {
    return EnumSet.complementOf(EnumSet.of(BRAND));
  }
}
