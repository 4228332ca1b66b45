package io.plimsoll.engine.improvement;

import java.util.Set;

/**
 * Some remedies of a group, and what they do together.
 *
 * @param remedies factor ids
 * @param cost in minor units, ≥ 0
 * @param gain on every channel, against doing none of the group
 */
record Choice(Set<String> remedies, long cost, double[] gain) {}
