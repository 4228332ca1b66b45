package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines for a person, the same in every locale. */
final class Page {
  private static final int BAR = 24;

  private final StringBuilder text = new StringBuilder(4_096);

  Page line(String format, Object... values) {
    // What strangers publish must not steer the reader's terminal.
    text.append(String.format(Locale.ROOT, format, values).replaceAll("\\p{Cc}", "?")).append('\n');
    return this;
  }

  /** A line with a value, where there is one. */
  Page given(String format, @Nullable String value) {
    return value == null || value.isEmpty() ? this : line(format, value);
  }

  /** Lines below a head; nothing when there are none. */
  Page list(String head, List<String> lines) {
    if (!lines.isEmpty()) {
      line("").line("  %s", head);
      lines.forEach(each -> line("    %s", each));
    }
    return this;
  }

  /** The questions that were asked of the DNS. */
  Page questions(List<AskedName> questions) {
    return list(
        "Names asked",
        questions.stream()
            .map(asked -> asked.name() + " " + asked.type() + ": " + asked.answer())
            .toList());
  }

  byte[] bytes() {
    return text.toString().getBytes(UTF_8);
  }

  static String money(Money money) {
    return String.format(
        Locale.ROOT,
        "%s %,." + money.currency().minorDigits() + "f",
        money.currency(),
        money.major());
  }

  static String usd(double amount) {
    return String.format(Locale.ROOT, "USD %,.2f", amount);
  }

  static String rate(FxRate fx) {
    return "1 "
        + fx.from()
        + " = "
        + fx.rate().toPlainString()
        + " "
        + fx.to()
        + " ("
        + fx.date()
        + ", "
        + fx.source()
        + ")";
  }

  /** Light to the bad side, dark to the good one; full at the largest. */
  static String bar(double value, double largest) {
    long length = Math.round(Math.abs(value) / Math.max(1, largest) * BAR);
    return (value < 0 ? "▒" : "█").repeat((int) Math.max(1, length));
  }

  static String cut(String name, int width) {
    return name.length() > width ? name.substring(0, width - 1) + "…" : name;
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
