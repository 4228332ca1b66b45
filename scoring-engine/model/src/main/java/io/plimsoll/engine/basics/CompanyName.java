package io.plimsoll.engine.basics;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A company's name in the form in which two spellings of it are compared: case, accents and
 * punctuation do not count, nor does the legal form at its end ({@code Pte Ltd}, {@code Sdn Bhd},
 * {@code Inc}).
 *
 * @param words what is left, at least one word; a name that is nothing but a legal form keeps it
 */
public record CompanyName(List<String> words) {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words of legal forms as they stand in Singapore and among its neighbours and vendors. */
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "pte",
          "private",
          "pvt",
          "ltd",
          "limited",
          "llp",
          "lp",
          "llc",
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "plc",
          "sdn",
          "bhd",
          "berhad",
          "pty",
          "pt",
          "tbk",
          "gmbh",
          "ag",
          "bv",
          "nv",
          "sa",
          "srl",
          "sarl",
          "oy",
          "ab",
          "as",
          "kk");

  public CompanyName {
    words = List.copyOf(Require.notEmpty("words", words));
  }

  /**
   * Reads a name as written.
   *
   * @throws InvalidValueException when it holds no letter and no digit
   */
  public static CompanyName of(String written) {
    List<String> words = new ArrayList<>(split(written));
    while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
      words.removeLast();
    }
    if (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
    return new CompanyName(words);
  }

  /** The same; empty when it holds no letter and no digit. */
  public static Optional<CompanyName> read(String written) {
    return split(written).isEmpty() ? Optional.empty() : Optional.of(of(written));
  }

  private static List<String> split(String written) {
    String plain =
        ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace("&", " and ");
    String joined = INITIALS.matcher(APOSTROPHE.matcher(lower).replaceAll("")).replaceAll("");
    return Arrays.stream(BETWEEN.split(joined)).filter(word -> !word.isEmpty()).toList();
  }

  /** The words in one text, by which names are looked up. */
  public String key() {
    return String.join(" ", words);
  }

  /** Whether both are written the same, spaces aside: {@code Hit Pay} is {@code HitPay}. */
  public boolean isSame(CompanyName other) {
    return String.join("", words).equals(String.join("", other.words));
  }

  /** Whether the one begins with all words of the other, as {@code Google} and its Workspace. */
  public boolean isPartOf(CompanyName other) {
    return words.size() <= other.words.size() && words.equals(other.words.subList(0, words.size()));
  }

  /**
   * How alike the words of both are: those in common over those in either, 0 to 1; their order does
   * not count.
   */
  public double likeness(CompanyName other) {
    long common = words.stream().distinct().filter(other.words::contains).count();
    long either = Stream.concat(words.stream(), other.words.stream()).distinct().count();
    return (double) common / either;
  }
}
