package io.plimsoll.api.usecase.scan;

/**
 * A worker's hold on a scan.
 *
 * @param epoch raised each time the scan is taken: a late worker's write is told apart by it
 */
public record ScanLease(Scan scan, long epoch) {}
