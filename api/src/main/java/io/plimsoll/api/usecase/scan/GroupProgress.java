package io.plimsoll.api.usecase.scan;

/**
 * How far one group of a scan is.
 *
 * @param total questions known so far; it grows while names and hosts are discovered
 * @param state finished when it has asked all it had to ask of every domain
 */
public record GroupProgress(ScanGroup group, int done, int total, GroupState state) {}
