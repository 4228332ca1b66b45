package io.plimsoll.collect.feed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was read.
 *
 * @param content what it says
 * @param entries how many things it lists, at least one
 * @param date the publisher's own date; null when it gives none
 */
public record Edition<T>(T content, long entries, @Nullable LocalDate date) {
  public Edition {
    if (entries < 1) {
      throw new IllegalArgumentException("the document lists nothing");
    }
  }
}
