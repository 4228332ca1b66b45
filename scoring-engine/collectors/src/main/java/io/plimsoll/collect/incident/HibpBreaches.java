package io.plimsoll.collect.incident;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.feed.JsonPart;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.breach.published.IncidentList;
import io.plimsoll.engine.breach.published.PublishedIncident;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.exposure.fact.AccountsExposed.Exposed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of breaches of Have I Been Pwned, version 3 of its interface ({@code /breaches}).
 *
 * @param list the breaches of somebody in particular, to be searched by whom they struck
 * @param byName every breach that the list names
 */
public record HibpBreaches(IncidentList list, Map<String, Breach> byName) {
  private static final String FEED = "hibp";

  public static final FeedKind<HibpBreaches> KIND =
      new FeedKind<>(
          FEED,
          32 << 20,
          Duration.ofDays(1),
          document -> {
            HibpBreaches breaches = read(document.text());
            return new Edition<>(breaches, breaches.incidents().size(), null);
          });

  /** Nothing was taken from anybody there. */
  private static final List<String> NO_BREACHES =
      List.of("IsSpamList", "IsFabricated", "IsRetired");

  /** Gathered from many places by malware. */
  private static final List<String> NOBODYS = List.of("IsMalware", "IsStealerLog");

  public HibpBreaches {
    byName = Map.copyOf(byName);
  }

  /**
   * One breach.
   *
   * @param real whether something was taken; not so of spam lists, fabrications, retired entries
   * @param passwords whether passwords were among it
   */
  public record Breach(LocalDate occurredOn, boolean real, boolean passwords) {}

  /**
   * @throws IllegalArgumentException naming the entry and the field that cannot be read
   */
  public static HibpBreaches read(String text) {
    JsonPart all = JsonPart.read(text);
    Map<String, Breach> byName = new HashMap<>();
    all.items().forEach(entry -> byName.put(entry.at("Name").neededText(), breach(entry)));
    return new HibpBreaches(new IncidentList(FEED, incidents(all)), byName);
  }

  private static List<PublishedIncident> incidents(JsonPart all) {
    return all.items().stream()
        .filter(entry -> isNone(entry, NO_BREACHES) && isNone(entry, NOBODYS))
        .map(HibpBreaches::incident)
        .toList();
  }

  /** The breaches of somebody in particular. */
  public List<PublishedIncident> incidents() {
    return list.incidents();
  }

  private static boolean isNone(JsonPart entry, List<String> flags) {
    return flags.stream().noneMatch(flag -> entry.at(flag).isTrue());
  }

  private static Breach breach(JsonPart entry) {
    return new Breach(
        entry.at("BreachDate").neededDay(),
        isNone(entry, NO_BREACHES),
        lost(entry).anyMatch("Passwords"::equals));
  }

  private static Stream<String> lost(JsonPart entry) {
    return entry.at("DataClasses").items().stream().map(JsonPart::neededText);
  }

  private static PublishedIncident incident(JsonPart entry) {
    String name = entry.at("Name").neededText();
    return new PublishedIncident(
        name,
        entry.at("Title").neededText(),
        domains(entry.at("Domain")),
        entry.at("BreachDate").neededDay(),
        count(entry.at("PwnCount")),
        lost(entry).toList(),
        entry.at("IsVerified").isTrue(),
        "https://haveibeenpwned.com/Breach/" + name);
  }

  private static List<String> domains(JsonPart written) {
    try {
      return written.text().map(text -> DomainName.parse(text).value()).stream().toList();
    } catch (InvalidValueException e) {
      throw written.wrong("is no domain");
    }
  }

  private static @Nullable Long count(JsonPart count) {
    return count.value() == null ? null : Long.valueOf(count.neededCount());
  }

  /**
   * What the numbers of accounts in breaches say of a domain.
   *
   * @param accounts by the breach's name, as {@link HibpAccounts} counts them
   * @return empty when a breach is not in the list, so that nothing is known of it
   */
  public Optional<AccountsExposed> exposed(DomainName domain, Map<String, Integer> accounts) {
    return byName.keySet().containsAll(accounts.keySet())
        ? Optional.of(
            new AccountsExposed(
                domain.value(),
                FEED,
                accounts.entrySet().stream()
                    .filter(entry -> of(entry.getKey()).real())
                    .map(entry -> exposed(entry.getKey(), entry.getValue()))
                    .toList()))
        : Optional.empty();
  }

  private Exposed exposed(String name, int accounts) {
    Breach breach = of(name);
    return new Exposed(name, breach.occurredOn(), accounts, breach.passwords());
  }

  private Breach of(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow();
  }
}
