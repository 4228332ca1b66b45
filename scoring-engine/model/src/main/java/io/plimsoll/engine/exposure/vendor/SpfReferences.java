package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of others that a domain lets send its mail (RFC 7208). Records of the domain's own that
 * it includes are followed; those of others are theirs: whom they let send is not this company's
 * choice. Read term by term, so that one malformed term does not hide the rest.
 */
final class SpfReferences {
  private static final List<String> NAMING =
      List.of("include:", "a:", "mx:", "exists:", "ptr:", "redirect=");

  private final ObservationSet observations;

  SpfReferences(ObservationSet observations) {
    this.observations = observations;
  }

  Set<String> of(String domain) {
    Set<String> names = new LinkedHashSet<>();
    follow(domain, names, new HashSet<>());
    return names;
  }

  private void follow(String name, Set<String> found, Set<String> read) {
    if (!read.add(name)) {
      return;
    }
    for (String target : targets(name)) {
      if (observations.isInScope(target)) {
        follow(target, found, read);
      } else {
        found.add(target);
      }
    }
  }

  private List<String> targets(String name) {
    return observations.fact(Probes.dns("TXT"), name, DnsAnswer.class).stream()
        .flatMap(answer -> answer.all(Txt.class))
        .map(txt -> txt.joined().toLowerCase(Locale.ROOT))
        .filter(text -> text.equals("v=spf1") || text.startsWith("v=spf1 "))
        .flatMap(text -> Stream.of(text.split(" ", -1)))
        .flatMap(SpfReferences::target)
        .toList();
  }

  private static Stream<String> target(String term) {
    String bare = term.isEmpty() || "+-~?".indexOf(term.charAt(0)) < 0 ? term : term.substring(1);
    return NAMING.stream()
        .filter(bare::startsWith)
        .map(start -> bare.substring(start.length()))
        .map(SpfReferences::name)
        .filter(name -> name.indexOf('.') > 0);
  }

  /**
   * The fixed end of a domain-spec: prefix lengths are cut off, and of a name with macros what
   * stands behind the last one, from a whole label on.
   */
  private static String name(String spec) {
    int slash = spec.lastIndexOf('}') < spec.indexOf('/') ? spec.indexOf('/') : -1;
    String whole = slash < 0 ? spec : spec.substring(0, slash);
    String fixed = whole.substring(whole.lastIndexOf('}') + 1);
    boolean cut = fixed.length() < whole.length();
    String name = cut ? fixed.substring(fixed.indexOf('.') + 1) : fixed;
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
