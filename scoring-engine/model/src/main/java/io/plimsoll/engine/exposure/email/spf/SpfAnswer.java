package io.plimsoll.engine.exposure.email.spf;

import java.util.List;

/**
 * The result of a check and how it came about.
 *
 * @param result one of the seven results
 * @param explanation what a fail's record says to the sender; empty when there is none
 * @param problem why the result is an error; empty when it is none
 * @param lookups how many terms asked the DNS
 * @param voids how many of them came back empty, {@code ptr} included
 * @param trace every term looked at, in order, with what came of it
 */
public record SpfAnswer(
    SpfResult result,
    String explanation,
    String problem,
    int lookups,
    int voids,
    List<String> trace) {

  public SpfAnswer {
    trace = List.copyOf(trace);
  }
}
