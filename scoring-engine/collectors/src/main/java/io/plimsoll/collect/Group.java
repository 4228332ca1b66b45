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
  VENDOR;

  /** The groups that run unless somebody names others. */
  public static Set<Group> standard() {
    return EnumSet.allOf(Group.class);
  }
}
