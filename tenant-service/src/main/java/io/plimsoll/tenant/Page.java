package io.plimsoll.tenant;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in stable order.
 *
 * @param next the key to continue after, null on the last page
 */
public record Page<T>(List<T> items, @Nullable UUID next) {
  /** The most rows one page may hold. */
  public static final int MAX_LIMIT = 200;

  public Page {
    items = List.copyOf(items);
  }

  /** Refuses a limit outside 1 to {@value #MAX_LIMIT}. */
  public static int limit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidInputException(
          "/limit", "LIMIT_OUT_OF_RANGE", "must be between 1 and " + MAX_LIMIT);
    }
    return limit;
  }

  /** From one row more than asked for: the surplus row only proves that there is a next page. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, UUID> key) {
    return rows.size() <= limit
        ? new Page<>(rows, null)
        : new Page<>(rows.subList(0, limit), key.apply(rows.get(limit - 1)));
  }
}
