package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one check shares across every record it visits: the question, the budget and the trace. */
final class SpfSession {

  private final SpfQuery query;
  private final SpfDns dns;
  private final SpfLimits limits;
  private final List<String> trace = new ArrayList<>();
  private int lookups;
  private int voids;
  private @Nullable List<String> validated;

  SpfSession(SpfQuery query, SpfDns dns, SpfLimits limits) {
    this.query = query;
    this.dns = dns;
    this.limits = limits;
  }

  SpfQuery query() {
    return query;
  }

  SpfDns dns() {
    return dns;
  }

  SpfLimits limits() {
    return limits;
  }

  int lookups() {
    return lookups;
  }

  int voids() {
    return voids;
  }

  List<String> trace() {
    return trace;
  }

  void note(String line) {
    trace.add(line);
  }

  /** Counts a term that asks the DNS (section 4.6.4). */
  void countLookup() {
    lookups++;
    if (lookups > limits.lookups()) {
      throw SpfStop.permanent(Text.of("more than %d DNS lookups", limits.lookups()));
    }
  }

  /** Counts a term whose answer was empty (section 4.6.4). */
  void countVoid() {
    voids++;
    if (voids > limits.voids()) {
      throw SpfStop.permanent(
          Text.of("more than %d DNS lookups without an answer", limits.voids()));
    }
  }

  /** The client's names that point back to it, in the order given (section 5.5). */
  List<String> validatedNames() {
    List<String> names = validated;
    if (names == null) {
      names =
          dns.names(query.client()).stream()
              .limit(limits.names())
              .filter(this::pointsBack)
              .toList();
      validated = names;
    }
    return names;
  }

  private boolean pointsBack(String name) {
    try {
      return DomainNames.isAskable(name)
          && dns.addresses(name, query.client().isV4()).contains(query.client());
    } catch (SpfStop unresolved) {
      return false;
    }
  }
}
