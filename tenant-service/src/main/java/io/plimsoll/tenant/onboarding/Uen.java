package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import java.util.Arrays;
import java.util.Optional;

/**
 * A Singapore Unique Entity Number: well formed, upper case. Whether its check letter fits is said
 * by {@link UenReader}, which doubts rather than refuses.
 *
 * @param value nine or ten characters
 */
public record Uen(String value) {
  public Uen {
    Require.that(
        kindOf(value).isPresent(),
        "uen",
        "must be a UEN: 8 digits and a letter, 9 digits and a letter, or like T09LL0001D");
  }

  public UenKind kind() {
    return kindOf(value).orElseThrow();
  }

  private static Optional<UenKind> kindOf(String value) {
    return Arrays.stream(UenKind.values()).filter(kind -> kind.matches(value)).findFirst();
  }

  @Override
  public String toString() {
    return value;
  }
}
