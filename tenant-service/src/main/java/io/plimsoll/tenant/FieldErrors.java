package io.plimsoll.tenant;

import io.plimsoll.engine.basics.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects everything wrong with one input, so that a caller hears all of it at once. */
public final class FieldErrors {
  private final List<FieldError> errors = new ArrayList<>();

  public void add(String pointer, String code, String message) {
    errors.add(new FieldError(pointer, code, message));
  }

  public void addAll(List<FieldError> others) {
    errors.addAll(others);
  }

  /** The value, or null after noting at {@code pointer} why it was refused. */
  public <T> @Nullable T attempt(String pointer, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValueException e) {
      add(pointer, "INVALID_VALUE", e.reason());
    } catch (InvalidInputException e) {
      addAll(e.errors().stream().map(error -> below(pointer, error)).toList());
    }
    return null;
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<FieldError> list() {
    return List.copyOf(errors);
  }

  /** Throws when anything was noted. */
  public void refuse() {
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
  }

  private static FieldError below(String pointer, FieldError error) {
    return new FieldError(pointer + error.pointer(), error.code(), error.message());
  }
}
