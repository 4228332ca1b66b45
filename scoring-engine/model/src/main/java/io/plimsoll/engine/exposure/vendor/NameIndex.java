package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Require;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of one place. A name is looked up label by label, so that the longest one decides. */
final class NameIndex {
  private final Map<String, KnownVendor> plain = new HashMap<>();
  private final Map<String, List<Starred>> starred = new HashMap<>();

  private record Starred(String start, KnownVendor vendor) {
    boolean fits(String label) {
      return label.length() > start.length() && label.startsWith(start);
    }
  }

  /** Adds a name; refuses one that is somebody else's already. */
  void add(NamePattern pattern, KnownVendor vendor) {
    if (pattern.isStarred()) {
      addStarred(pattern, vendor);
      return;
    }
    KnownVendor other = plain.putIfAbsent(pattern.value(), vendor);
    Require.that(
        other == null,
        "vendors",
        "must not share the name " + pattern.value() + " as " + vendor.id() + " does");
  }

  private void addStarred(NamePattern pattern, KnownVendor vendor) {
    List<Starred> beside = starred.computeIfAbsent(pattern.parent(), _ -> new ArrayList<>());
    String start = pattern.start();
    Require.that(
        beside.stream()
            .noneMatch(each -> each.start().startsWith(start) || start.startsWith(each.start())),
        "vendors",
        "must not share the name " + pattern.value() + " as " + vendor.id() + " does");
    beside.add(new Starred(start, vendor));
  }

  /** Whose a name is. */
  Optional<KnownVendor> find(String name) {
    String rest = name;
    while (rest.indexOf('.') > 0) {
      Optional<KnownVendor> found = at(rest);
      if (found.isPresent()) {
        return found;
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  private Optional<KnownVendor> at(String name) {
    KnownVendor exact = plain.get(name);
    return exact != null ? Optional.of(exact) : starred(name);
  }

  private Optional<KnownVendor> starred(String name) {
    int dot = name.indexOf('.');
    return starred.getOrDefault(name.substring(dot + 1), List.of()).stream()
        .filter(each -> each.fits(name.substring(0, dot)))
        .map(Starred::vendor)
        .findFirst();
  }
}
