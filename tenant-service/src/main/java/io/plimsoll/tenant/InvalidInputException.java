package io.plimsoll.tenant;

import java.util.List;
import java.util.stream.Collectors;

/** The input breaks at least one rule; {@link #errors()} names every field. */
public final class InvalidInputException extends TenantServiceException {
  private final List<FieldError> errors;

  public InvalidInputException(List<FieldError> errors) {
    super(
        errors.stream()
            .map(e -> e.pointer() + " " + e.message())
            .collect(Collectors.joining("; ")));
    this.errors = List.copyOf(errors);
  }

  public InvalidInputException(String pointer, String code, String message) {
    this(List.of(new FieldError(pointer, code, message)));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
