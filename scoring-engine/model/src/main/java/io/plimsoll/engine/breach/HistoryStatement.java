package io.plimsoll.engine.breach;

/** On whose word there were no incidents besides those listed. */
public enum HistoryStatement {
  SIGNED_DECLARATION,
  PUBLIC_SEARCH,
  NOBODY
}
