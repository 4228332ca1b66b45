package io.plimsoll.cli;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.collect.incident.HibpService;
import io.plimsoll.engine.basics.InvalidValueException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a scan looks at the world: the keys of a file, and options that outweigh them. */
final class ScanSettings {
  static final Set<Option> OPTIONS =
      EnumSet.of(
          Option.SETTINGS,
          Option.RESOLVER,
          Option.ALLOW_NETWORKS,
          Option.PORTS,
          Option.GROUPS,
          Option.FEEDS,
          Option.HIBP_KEY);

  private static final String PREFIX = "plimsoll.collect.";
  private static final String HIBP = "plimsoll.feeds.hibp-domains.location";
  private static final Pattern FEED = Pattern.compile("plimsoll\\.feeds\\.(.+)\\.location");
  private static final Map<Option, String> KEYS =
      new EnumMap<>(Map.of(Option.RESOLVER, "resolver", Option.ALLOW_NETWORKS, "allow-networks"));

  private final Options options;
  private final Terminal terminal;

  ScanSettings(Options options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  /**
   * What the collectors are told.
   *
   * @throws BadInputException naming the option, or the key of the file, that is wrong
   */
  CollectorConfig config() {
    Map<String, String> keys = new HashMap<>();
    file()
        .forEach((key, value) -> {
          if (!FEED.matcher(key).matches() && !key.equals(HIBP)) {
            keys.put(bare(key), value);
          }
        });
    KEYS.forEach((option, key) -> options.value(option).ifPresent(text -> keys.put(key, text)));
    options
        .value(Option.PORTS)
        .ifPresent(list ->
            pairs(Option.PORTS, "SERVICE=PORT", list)
                .forEach((service, port) -> keys.put("ports." + service, port)));
    if (!keys.containsKey("resolver")) {
      throw new BadInputException(
          "--resolver is missing: no name server is asked that was not named");
    }
    try {
      return CollectorConfig.of(keys);
    } catch (InvalidValueException wrong) {
      throw new BadInputException(place(wrong.field()) + ": " + wrong.reason());
    }
  }

  /**
   * The published lists that are at hand.
   *
   * @throws BadInputException naming what is no list
   */
  ScanFeeds feeds() {
    Map<String, String> locations = new HashMap<>();
    file()
        .forEach((key, location) -> {
          Matcher feed = FEED.matcher(key);
          if (feed.matches() && !key.equals(HIBP)) {
            locations.put(feed.group(1), location);
          }
        });
    options
        .value(Option.FEEDS)
        .ifPresent(list -> locations.putAll(pairs(Option.FEEDS, "NAME=FILE", list)));
    return new ScanFeeds(locations);
  }

  /**
   * The search for accounts in breaches; empty unless a key is named.
   *
   * @throws BadInputException when the key or the list of breaches is missing, or no such service
   *     can be
   */
  Optional<AccountSearch> accounts(Map<String, String> environment) {
    return options
        .value(Option.HIBP_KEY)
        .map(place -> new SecretSource(Option.HIBP_KEY, place).key(environment, terminal))
        .map(key -> new AccountSearch(service(), key, breaches(), config().addresses()));
  }

  private HibpBreaches breaches() {
    return feeds()
        .breaches()
        .orElseThrow(() ->
            new BadInputException(
                "--feeds: hibp=FILE is missing, which tells when each breach was"));
  }

  private HibpService service() {
    String told = file().get(HIBP);
    try {
      return new HibpService(told == null ? HibpService.PUBLISHED : URI.create(told));
    } catch (IllegalArgumentException _) {
      throw new BadInputException(
          place("hibp-domains.location")
              + ": must be an http or https address without credentials and query");
    }
  }

  private Map<String, String> file() {
    return options.value(Option.SETTINGS).map(this::file).orElse(Map.of());
  }

  private Map<String, String> file(String name) {
    Properties read = new Properties();
    InputFile file = new InputFile(name, terminal);
    try {
      read.load(new StringReader(file.text()));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new BadInputException(file.fault("is no file of settings: " + malformed.getMessage()));
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, read::getProperty));
  }

  private static String bare(String key) {
    return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
  }

  private static Map<String, String> pairs(Option option, String form, String list) {
    Map<String, String> pairs = new HashMap<>();
    for (String part : list.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1 || equals == part.length() - 1) {
        throw new BadInputException(option.word() + ": '" + part + "' is no " + form);
      }
      pairs.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return pairs;
  }

  /** The option that gave a key, else the file. */
  private String place(String field) {
    String key = bare(field);
    return Stream.of(Option.RESOLVER, Option.ALLOW_NETWORKS)
        .filter(options::has)
        .filter(option -> key.equals(KEYS.get(option)))
        .findFirst()
        .map(Option::word)
        .orElseGet(() ->
            key.startsWith("ports.") && options.has(Option.PORTS)
                ? "--ports: " + key.substring("ports.".length())
                : options.value(Option.SETTINGS).map(name -> name + ": " + key).orElse(key));
  }

  /**
   * What is looked for.
   *
   * @throws BadInputException naming the group that there is not
   */
  Set<Group> groups() {
    return options.value(Option.GROUPS).map(ScanSettings::groups).orElse(Group.standard());
  }

  private static Set<Group> groups(String list) {
    return Stream.of(list.split(",", -1))
        .map(String::strip)
        .map(ScanSettings::group)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Group.class)));
  }

  private static Group group(String name) {
    return Stream.of(Group.values())
        .filter(group -> Page.code(group).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new BadInputException(
                "--groups: there is no group '" + name + "'; known are " + known()));
  }

  private static String known() {
    return Stream.of(Group.values()).map(Page::code).collect(Collectors.joining(", "));
  }
}
