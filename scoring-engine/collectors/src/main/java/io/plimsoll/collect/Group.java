package io.plimsoll.collect;

/** The groups of collectors, in the order in which they are best told to a person. */
public enum Group {
  DNS,
  EMAIL,
  WEB,
  TLS,
  NETWORK
}
