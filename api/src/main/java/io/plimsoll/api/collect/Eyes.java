package io.plimsoll.api.collect;

import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;

/** The collectors, within this process or apart from it. */
@FunctionalInterface
interface Eyes {
  /** Scans until all is seen, the listener cancels or the thread is interrupted. */
  void scan(ScanRequest request, ScanListener listener);
}
