package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.FieldError;
import java.util.List;

/** One line of an import as far as its syntax goes. */
sealed interface ImportRow {
  long line();

  /** A line that reads as a form. */
  record Form(long line, ApplicantForm form) implements ImportRow {}

  /** A line that cannot be read at all. */
  record Unreadable(long line, List<FieldError> errors) implements ImportRow {
    static Unreadable of(long line, String pointer, String code, String message) {
      return new Unreadable(line, List.of(new FieldError(pointer, code, message)));
    }
  }
}
