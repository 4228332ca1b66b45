package io.plimsoll.api.rest.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that could not be read, and where. */
public final class JsonFaults {
  private JsonFaults() {}

  static ProblemException problem(HttpMessageNotReadableException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      if (cause instanceof JacksonException json) {
        return ProblemHandler.malformed(fault(json));
      }
    }
    return NestedExceptionUtils.getRootCause(e) == null
        ? ProblemHandler.malformed(Fault.body("", "REQUIRED", "A body is needed."))
        : ProblemHandler.malformed(Fault.body("", "INVALID_BODY", "The body cannot be read."));
  }

  /** The place is told by JSON pointer; the text never quotes what was sent. */
  public static Fault fault(JacksonException e) {
    String pointer = pointer(e.getPath());
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          Fault.body(pointer, "UNKNOWN_FIELD", "There is no such field.");
      case StreamConstraintsException limit ->
          Fault.body(
              pointer, "TOO_LARGE", "Nested too deeply, or a number, name or text is too long.");
      case InputCoercionException range ->
          Fault.body(pointer, "INVALID_VALUE", "The number is out of range.");
      case StreamReadException syntax when duplicate(syntax) ->
          Fault.body(
              duplicatePointer(pointer, syntax), "DUPLICATE_FIELD", "This field is given twice.");
      case StreamReadException syntax -> Fault.body(pointer, "INVALID_JSON", where(syntax));
      case MismatchedInputException trailing when isTrailing(trailing) ->
          Fault.body(
              "", "TRAILING_CONTENT", "There is content after the end of the JSON document.");
      default -> Fault.body(pointer, "INVALID_VALUE", "Not a value of the expected type and form.");
    };
  }

  private static boolean isTrailing(MismatchedInputException e) {
    return e.getOriginalMessage().startsWith("Trailing token");
  }

  private static boolean duplicate(JacksonException e) {
    return e.getOriginalMessage().contains("Duplicate ");
  }

  /** The parser stops at the second occurrence, before databinding knows its name. */
  private static String duplicatePointer(String pointer, JacksonException e) {
    @Nullable String name = quoted(e.getOriginalMessage());
    return name == null || pointer.endsWith("/" + escape(name))
        ? pointer
        : pointer + "/" + escape(name);
  }

  private static @Nullable String quoted(String message) {
    int start = message.indexOf('"');
    int end = message.lastIndexOf('"');
    return start < 0 || end <= start ? null : message.substring(start + 1, end);
  }

  private static String where(JacksonException e) {
    var at = e.getLocation();
    return at == null
        ? "Not valid JSON in UTF-8."
        : "Not valid JSON in UTF-8, at line "
            + at.getLineNr()
            + ", column "
            + at.getColumnNr()
            + ".";
  }

  private static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escape(name));
    }
    return pointer.toString();
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
