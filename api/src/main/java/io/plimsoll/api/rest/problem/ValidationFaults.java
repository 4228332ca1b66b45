package io.plimsoll.api.rest.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What the contract's lengths, ranges and patterns refused, each at its place. */
public final class ValidationFaults {
  private ValidationFaults() {}

  static ProblemException problem(Errors errors) {
    return ProblemHandler.malformed(body(errors));
  }

  static ProblemException problem(HandlerMethodValidationException e) {
    List<Fault> faults = new ArrayList<>();
    for (ParameterValidationResult result : e.getParameterValidationResults()) {
      faults.addAll(result instanceof ParameterErrors errors ? body(errors) : parameter(result));
    }
    return ProblemHandler.malformed(faults);
  }

  /** In the order of their places: the validator has none, and the same fault reads the same. */
  private static List<Fault> body(Errors errors) {
    return errors.getAllErrors().stream()
        .map(ValidationFaults::bodyFault)
        .sorted(Comparator.comparing(Fault::where).thenComparing(Fault::code))
        .toList();
  }

  private static Fault bodyFault(ObjectError error) {
    String path = error instanceof FieldError field ? field.getField() : "";
    return Fault.body(pointer(path), code(error), detail(error));
  }

  /** {@code vendors[0].contract.auditRight} or {@code recordsHeld[health]} as JSON pointer. */
  static String pointer(String path) {
    StringBuilder pointer = new StringBuilder();
    for (String step : path.split("[.\\[\\]]+", -1)) {
      if (!step.isEmpty() && !step.startsWith("<")) {
        pointer.append('/').append(JsonFaults.escape(step));
      }
    }
    return pointer.toString();
  }

  private static List<Fault> parameter(ParameterValidationResult result) {
    return result.getResolvableErrors().stream()
        .map(error -> fault(result.getMethodParameter(), error))
        .toList();
  }

  private static Fault fault(MethodParameter parameter, MessageSourceResolvable error) {
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null) {
      return Fault.header(header.value(), code(error), detail(error));
    }
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null) {
      return Fault.parameter(query.value(), code(error), detail(error));
    }
    PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
    return path == null
        ? Fault.body("", code(error), detail(error))
        : Fault.parameter(path.value(), code(error), detail(error));
  }

  private static String code(MessageSourceResolvable error) {
    String[] codes = Objects.requireNonNullElse(error.getCodes(), new String[] {""});
    String constraint = codes[codes.length - 1].toLowerCase(Locale.ROOT);
    return switch (constraint) {
      case "notnull" -> "REQUIRED";
      case "size" -> "LENGTH_OUT_OF_RANGE";
      case "min", "max", "decimalmin", "decimalmax" -> "OUT_OF_RANGE";
      case "pattern" -> "INVALID_FORMAT";
      default -> "INVALID_VALUE";
    };
  }

  private static String detail(MessageSourceResolvable error) {
    String message = Objects.requireNonNullElse(error.getDefaultMessage(), "not valid");
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }
}
