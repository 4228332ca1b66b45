package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A BIMI assertion record (draft-brand-indicators-for-message-identification section 4.2, in the
 * tag-list syntax of RFC 6376 section 3.2).
 *
 * @param location where the indicator is, an https address; empty when the domain declines to show
 *     one
 * @param evidence where the mark certificate is, an https address; empty when there is none
 * @param avatarPreference {@code brand} or {@code personal}; empty when nothing is said
 * @param localPartSelectors local parts with an indicator of their own, lower case
 * @param notes what the owner should know: tags that are unknown or of no effect
 */
public record BimiRecord(
    String location,
    String evidence,
    String avatarPreference,
    List<String> localPartSelectors,
    List<String> notes) {

  private static final String VERSION = "BIMI1";
  private static final Set<String> KNOWN = Set.of("v", "l", "a", "avp", "lps");
  private static final Set<String> PREFERENCES = Set.of("", "brand", "personal");
  private static final Pattern SELECTOR = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
  private static final Pattern WEB =
      Pattern.compile("https://[^/\\s]\\S*", Pattern.CASE_INSENSITIVE);

  public BimiRecord {
    localPartSelectors = List.copyOf(localPartSelectors);
    notes = List.copyOf(notes);
  }

  /** Whether a TXT text is a BIMI record at all. */
  public static boolean isBimi(String text) {
    return TagList.claims(text, VERSION);
  }

  /**
   * Reads a record; unknown tags are ignored and noted.
   *
   * @throws PolicySyntaxException when it is malformed, repeats a tag, or points anywhere but https
   */
  public static BimiRecord parse(String text) {
    TagList tags = TagList.strict(text, VERSION);
    List<String> notes = new ArrayList<>();
    tags.all().keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> notes.add(name + " is unknown and ignored"));
    String location = address(tags, "l");
    String evidence = address(tags, "a");
    if (evidence.isEmpty() && !location.isEmpty()) {
      notes.add("without a mark certificate most mail programs show no indicator");
    }
    return new BimiRecord(location, evidence, preference(tags), selectors(tags), notes);
  }

  /** Whether the domain says that no indicator is to be shown. */
  public boolean declines() {
    return location.isEmpty();
  }

  private static String address(TagList tags, String name) {
    String value = tags.get(name).orElse("");
    if (!value.isEmpty() && !WEB.matcher(value).matches()) {
      throw new PolicySyntaxException(Text.of("%s must be an https address, not %s", name, value));
    }
    return value;
  }

  private static String preference(TagList tags) {
    String value = tags.get("avp").orElse("").toLowerCase(Locale.ROOT);
    if (!PREFERENCES.contains(value)) {
      throw new PolicySyntaxException(Text.of("avp must be brand or personal, not %s", value));
    }
    return value;
  }

  private static List<String> selectors(TagList tags) {
    return tags.get("lps").stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .map(BimiRecord::selector)
        .toList();
  }

  private static String selector(String text) {
    if (!SELECTOR.matcher(text).matches()) {
      throw new PolicySyntaxException(
          Text.of("lps holds '%s': letters, digits and hyphens only", text));
    }
    return text;
  }
}
