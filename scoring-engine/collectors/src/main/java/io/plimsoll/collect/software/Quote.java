package io.plimsoll.collect.software;

/**
 * Words in which software names itself.
 *
 * @param kind the kind of text, as the fingerprints call it
 * @param text the words
 */
record Quote(String kind, String text) {}
