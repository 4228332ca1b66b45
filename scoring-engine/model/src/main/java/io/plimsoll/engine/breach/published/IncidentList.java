package io.plimsoll.engine.breach.published;

import io.plimsoll.engine.basics.CompanyName;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.breach.published.IncidentMatch.Basis;
import io.plimsoll.engine.evidence.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A published list, ready to be searched for many companies. A domain is certain; a name is not:
 * companies share names, and where the list knows a domain that is not the company's, a name alone
 * says little.
 */
public final class IncidentList {
  /** Share of words in common, of the words of either name, from which on names are alike. */
  private static final double ALIKE = 0.6;

  private record Named(PublishedIncident incident, CompanyName name) {}

  private final String feed;
  private final List<PublishedIncident> incidents;
  private final Map<String, List<PublishedIncident>> byDomain = new HashMap<>();
  private final Map<String, List<Named>> byWord = new HashMap<>();

  /**
   * @param feed the list's name
   * @param incidents no two of one id
   */
  public IncidentList(String feed, List<PublishedIncident> incidents) {
    this.feed = Require.text("feed", feed);
    Require.unique("incidents", incidents, PublishedIncident::id);
    this.incidents = List.copyOf(incidents);
    this.incidents.forEach(this::index);
  }

  private void index(PublishedIncident incident) {
    incident
        .domains()
        .forEach(domain -> suffixes(domain).forEach(suffix -> put(byDomain, suffix, incident)));
    CompanyName.read(incident.organisation())
        .ifPresent(
            name -> words(name).forEach(word -> put(byWord, word, new Named(incident, name))));
  }

  /** By which a name is looked up: its words, and all in one, as {@code hitpay} of Hit Pay. */
  private static Set<String> words(CompanyName name) {
    Set<String> words = new LinkedHashSet<>(name.words());
    words.add(String.join("", name.words()));
    return words;
  }

  private static <T> void put(Map<String, List<T>> index, String key, T value) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
  }

  /** The name itself and every name above it that is not a top-level domain. */
  private static Stream<String> suffixes(String domain) {
    return Stream.iterate(
        domain, name -> name.indexOf('.') > 0, name -> name.substring(name.indexOf('.') + 1));
  }

  /** The list's name. */
  public String feed() {
    return feed;
  }

  /** All of the list, in its order. */
  public List<PublishedIncident> incidents() {
    return incidents;
  }

  /**
   * The incidents that may be a company's, each once with the surest of its reasons, latest first.
   *
   * @param name the company's, as written
   * @param domains the company's, lower case without a final dot
   */
  public List<IncidentMatch> find(String name, List<String> domains) {
    Map<String, IncidentMatch> found = new LinkedHashMap<>();
    Stream.concat(byDomain(domains), byName(name))
        .forEach(match -> found.putIfAbsent(match.incident().id(), match));
    return found.values().stream()
        .sorted(
            Comparator.comparing((IncidentMatch match) -> match.incident().occurredOn())
                .reversed()
                .thenComparing(match -> match.incident().id()))
        .toList();
  }

  private Stream<IncidentMatch> byDomain(List<String> domains) {
    return domains.stream()
        .flatMap(domain ->
            byDomain.getOrDefault(domain, List.of()).stream()
                .map(incident -> byDomain(incident, domain)));
  }

  private IncidentMatch byDomain(PublishedIncident incident, String domain) {
    Confidence sure = incident.verified() ? Confidence.HIGH : Confidence.MEDIUM;
    return new IncidentMatch(feed, incident, sure, Basis.DOMAIN, domain);
  }

  private Stream<IncidentMatch> byName(String written) {
    return CompanyName.read(written).stream()
        .flatMap(wanted ->
            words(wanted).stream()
                .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                .distinct()
                .flatMap(named -> byName(wanted, named).stream()));
  }

  private Optional<IncidentMatch> byName(CompanyName wanted, Named named) {
    PublishedIncident incident = named.incident();
    if (wanted.isSame(named.name())) {
      return Optional.of(
          new IncidentMatch(
              feed, incident, sureness(wanted, incident), Basis.NAME, incident.organisation()));
    }
    return wanted.likeness(named.name()) >= ALIKE
        ? Optional.of(
            new IncidentMatch(
                feed, incident, Confidence.LOW, Basis.SIMILAR_NAME, incident.organisation()))
        : Optional.empty();
  }

  /** One word is easily shared, and a domain of somebody else's speaks against the name. */
  private static Confidence sureness(CompanyName wanted, PublishedIncident incident) {
    return wanted.words().size() > 1 && incident.domains().isEmpty()
        ? Confidence.MEDIUM
        : Confidence.LOW;
  }
}
