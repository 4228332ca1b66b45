package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.Adjustment;
import io.plimsoll.tenant.FieldError;
import io.plimsoll.tenant.Warning;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an import.
 *
 * @param line counted from 1 in the file as received, the header included
 * @param applicantId the stored applicant; null when the line was rejected
 * @param errors why it was rejected, by field; empty otherwise
 */
public record ImportLine(
    long line,
    Outcome outcome,
    @Nullable UUID applicantId,
    List<FieldError> errors,
    List<Warning> warnings,
    List<Adjustment> adjustments) {

  /** What an import can do with a line. */
  public enum Outcome {
    CREATED,
    /** The applicant is here already with exactly this content. */
    UNCHANGED,
    REJECTED
  }

  static ImportLine rejected(long line, List<FieldError> errors) {
    return new ImportLine(line, Outcome.REJECTED, null, errors, List.of(), List.of());
  }

  static ImportLine rejected(long line, String pointer, String code, String message) {
    return rejected(line, List.of(new FieldError(pointer, code, message)));
  }
}
