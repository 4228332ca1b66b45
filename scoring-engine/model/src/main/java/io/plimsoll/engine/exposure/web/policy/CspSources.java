package io.plimsoll.engine.exposure.web.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a directive beside each other. A page may name a hundred thousand, so that none is
 * compared with all others: in order, what begins alike stands together.
 */
final class CspSources {
  private CspSources() {}

  /** Of two that begin alike the longer is superfluous. */
  static Set<String> shortest(List<String> sources) {
    Set<String> shortest = new LinkedHashSet<>(sources);
    String kept = null;
    for (String source : new TreeSet<>(sources)) {
      if (kept != null && source.startsWith(kept)) {
        shortest.remove(source);
      } else {
        kept = source;
      }
    }
    return shortest;
  }

  /** What both allow; of a path and a longer one the longer is left. */
  static Set<String> both(Set<String> one, Set<String> other) {
    NavigableSet<String> common = new TreeSet<>();
    Set<String> inOrder =
        Stream.concat(within(one, other), within(other, one))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    common.addAll(inOrder);
    inOrder.removeIf(source -> isFolderOf(source, common.higher(source)));
    return inOrder;
  }

  private static Stream<String> within(Set<String> sources, Set<String> others) {
    NavigableSet<String> folders =
        others.stream()
            .filter(other -> other.endsWith("/"))
            .collect(Collectors.toCollection(TreeSet::new));
    return sources.stream()
        .filter(source -> others.contains(source) || isInFolder(source, folders));
  }

  /** From what stands before it in order back to what begins it, by what both have in common. */
  private static boolean isInFolder(String source, NavigableSet<String> folders) {
    String before = folders.lower(source);
    while (before != null && !source.startsWith(before)) {
      before = folders.floor(source.substring(0, alike(before, source)));
    }
    return before != null;
  }

  private static int alike(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int alike = 0;
    while (alike < most && one.charAt(alike) == other.charAt(alike)) {
      alike++;
    }
    return alike;
  }

  private static boolean isFolderOf(String source, @Nullable String next) {
    return next != null && source.endsWith("/") && next.startsWith(source);
  }
}
