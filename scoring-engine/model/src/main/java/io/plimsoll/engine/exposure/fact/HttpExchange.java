package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with its redirects followed, and the body of the last answer.
 *
 * @param hops every request in order, at least one; the last is where the way ended
 * @param body the first bytes of the last answer, at most one MiB, as text by its declared charset
 * @param truncated whether the body was longer than what is kept
 * @param stopped why the way ended before its end (redirect limit, a target out of scope, an
 *     address not allowed, a failed connection); null when the last answer is final
 */
public record HttpExchange(
    List<HttpHop> hops, String body, boolean truncated, @Nullable String stopped) implements Fact {

  public HttpExchange {
    hops = List.copyOf(Require.notEmpty("hops", hops));
  }

  /** The answer to the URL first asked. */
  public HttpHop first() {
    return hops.getFirst();
  }

  /** The answer the way ended at. */
  public HttpHop last() {
    return hops.getLast();
  }

  /** The same without the body, where only the answers' headers matter. */
  public HttpExchange withoutBody() {
    return new HttpExchange(hops, "", truncated || !body.isEmpty(), stopped);
  }
}
