package io.plimsoll.engine.exposure.vendor;

import java.time.Instant;

/**
 * One thing that points to a vendor.
 *
 * @param place the kind of record or page
 * @param asset the name or URL of the company where it was seen
 * @param value the vendor's name there; of a token only how it begins, the rest is nobody's
 *     business
 * @param observedAt when it was seen
 */
public record VendorEvidence(Place place, String asset, String value, Instant observedAt) {}
