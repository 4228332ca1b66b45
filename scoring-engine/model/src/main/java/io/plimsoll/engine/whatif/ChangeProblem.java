package io.plimsoll.engine.whatif;

import org.jspecify.annotations.Nullable;

/**
 * Why a change cannot be made.
 *
 * @param index of the change in the list given, from 0
 * @param member of the change that is wrong, as its record declares it; null for the whole change
 * @param code stable, upper snake case
 * @param message what is wrong and what would be right, for a person
 */
public record ChangeProblem(int index, @Nullable String member, String code, String message) {

  /** Where in the list of changes, as a JSON pointer (RFC 6901). */
  public String pointer() {
    return "/" + index + (member == null ? "" : "/" + member);
  }
}
