package io.plimsoll.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a command; each command says which it takes. */
enum Option {
  FILE("--file", "FILE", "the document to read; - reads standard input"),
  MODEL("--model", "ID", "the model version; the newest released when left out"),
  MODELS("--models", "DIR", "model versions of your own, a folder each, beside the released"),
  COVER("--cover", "FILE", "limits, retentions and exchange rate to price"),
  CURRENCY("--currency", "CODE", "currency of the answer; SGD when left out"),
  JSON("--json", null, "print the canonical JSON document instead of the report"),
  HELP("--help", null, "print the options of the command");

  private final String word;
  private final @Nullable String value;
  private final String meaning;

  Option(String word, @Nullable String value, String meaning) {
    this.word = word;
    this.value = value;
    this.meaning = meaning;
  }

  static Optional<Option> of(String word) {
    return Stream.of(values()).filter(option -> option.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  boolean takesValue() {
    return value != null;
  }

  String help() {
    return "  %-18s %s".formatted(value == null ? word : word + " " + value, meaning);
  }
}
