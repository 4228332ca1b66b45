package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.basics.DomainName;

/** One group's look at one domain that is over; whoever takes the scan up again leaves it out. */
public record FinishedTurn(DomainName domain, ScanGroup group) {}
