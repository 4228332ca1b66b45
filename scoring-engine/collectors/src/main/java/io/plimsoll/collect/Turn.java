package io.plimsoll.collect;

import io.plimsoll.engine.basics.DomainName;

/** One group's look at one domain: the part of a scan that is done or not. */
public record Turn(DomainName domain, Group group) {}
