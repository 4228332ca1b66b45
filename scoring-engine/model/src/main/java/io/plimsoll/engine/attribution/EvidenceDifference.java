package io.plimsoll.engine.attribution;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the evidence says otherwise.
 *
 * @param cause answers or data
 * @param subject what it is about: a question, a check at an asset, a vendor, an incident, a fact
 * @param before what was said before; null when nothing was
 * @param after what is said now; null when nothing is
 */
public record EvidenceDifference(
    Cause cause, String subject, @Nullable String before, @Nullable String after) {}
