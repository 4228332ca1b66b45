package io.plimsoll.api.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The note that says which document on disk is the copy in use.
 *
 * @param digest SHA-256 of the document, in hexadecimal; its file bears the name
 * @param location where it came from
 * @param etag the publisher's name for it; null without one
 * @param lastModified the publisher's date of it; null without one
 * @param fetchedAt when it was fetched
 * @param confirmedAt when the publisher last said that there is nothing newer
 */
record Kept(
    String digest,
    String location,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant fetchedAt,
    Instant confirmedAt) {

  Kept confirmed(Instant now) {
    return new Kept(digest, location, etag, lastModified, fetchedAt, now);
  }
}
