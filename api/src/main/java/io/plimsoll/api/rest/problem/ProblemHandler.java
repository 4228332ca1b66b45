package io.plimsoll.api.rest.problem;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.StaleVersionException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever ends a request early into a problem of the contract. */
@RestControllerAdvice
final class ProblemHandler {
  static final String INTERNAL =
      "The request failed because of an error on our side. Tell the operator the trace id.";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> handle(Exception e) {
    ProblemException problem = problem(e);
    if (problem.kind() == ProblemKind.INTERNAL_ERROR) {
      LOG.error("request failed", e);
    } else if (problem.kind() == ProblemKind.UNAVAILABLE) {
      LOG.warn("request refused, a dependency is gone: {}", e.getClass().getSimpleName());
    }
    return Problems.response(problem, headers(e));
  }

  private static HttpHeaders headers(Exception e) {
    HttpHeaders headers = new HttpHeaders();
    if (e instanceof HttpRequestMethodNotSupportedException method) {
      headers.setAllow(
          Objects.requireNonNullElse(
              method.getSupportedHttpMethods(), java.util.Set.<HttpMethod>of()));
    }
    return headers;
  }

  static ProblemException problem(Exception e) {
    return switch (e) {
      case ProblemException problem -> problem;
      case InvalidInputException input -> invalid(input);
      case InvalidValueException value -> invalid(value);
      case NotFoundException missing ->
          new ProblemException(
              ProblemKind.NOT_FOUND, "There is no such " + missing.resource() + ".");
      case StaleVersionException stale -> stale();
      case ConflictException conflict ->
          new ProblemException(
              ProblemKind.CONFLICT,
              conflict.code(),
              Fault.sentence(String.valueOf(conflict.getMessage())),
              List.of());
      case AccessDeniedException denied ->
          new ProblemException(
              ProblemKind.FORBIDDEN,
              "The access token does not carry the scope that this operation needs.");
      default -> protocol(e);
    };
  }

  private static ProblemException protocol(Exception e) {
    return switch (e) {
      case HttpMessageNotReadableException unreadable -> JsonFaults.problem(unreadable);
      case MethodArgumentNotValidException body ->
          ValidationFaults.problem(body.getBindingResult());
      case HandlerMethodValidationException method -> ValidationFaults.problem(method);
      case MissingRequestHeaderException header -> missing(header.getHeaderName());
      case MissingServletRequestParameterException parameter ->
          malformed(
              Fault.parameter(
                  parameter.getParameterName(), "REQUIRED", "This parameter is needed."));
      case TypeMismatchException type ->
          malformed(
              Fault.parameter(
                  String.valueOf(type.getPropertyName()),
                  "INVALID_VALUE",
                  "Not in the expected form."));
      case HttpMediaTypeNotSupportedException media -> unsupported(media.getSupportedMediaTypes());
      case HttpMediaTypeNotAcceptableException media ->
          notAcceptable(media.getSupportedMediaTypes());
      case HttpRequestMethodNotSupportedException method ->
          new ProblemException(
              ProblemKind.METHOD_NOT_ALLOWED, "This resource has no " + method.getMethod() + ".");
      case NoResourceFoundException none -> noSuchPath();
      case NoHandlerFoundException none -> noSuchPath();
      default -> failure(e);
    };
  }

  private static ProblemException failure(Exception e) {
    return e instanceof AuthenticationServiceException || Outage.isBehind(e)
        ? new ProblemException(
            ProblemKind.UNAVAILABLE, "The service cannot reach its database. Try again shortly.")
        : new ProblemException(ProblemKind.INTERNAL_ERROR, INTERNAL);
  }

  private static ProblemException invalid(InvalidInputException e) {
    List<Fault> faults =
        e.errors().stream()
            .map(
                error -> Fault.body(error.pointer(), error.code(), Fault.sentence(error.message())))
            .toList();
    return unprocessable(faults);
  }

  private static ProblemException invalid(InvalidValueException e) {
    return unprocessable(
        List.of(
            Fault.body(
                "/" + e.field().replace('.', '/'), "INVALID_VALUE", Fault.sentence(e.reason()))));
  }

  private static ProblemException unprocessable(List<Fault> faults) {
    String detail = faults.size() == 1 ? "One field is not valid." : "Some fields are not valid.";
    return new ProblemException(
        ProblemKind.UNPROCESSABLE, ProblemKind.UNPROCESSABLE.name(), detail, faults);
  }

  static ProblemException malformed(Fault fault) {
    return malformed(List.of(fault));
  }

  static ProblemException malformed(List<Fault> faults) {
    return new ProblemException(
        ProblemKind.MALFORMED_REQUEST,
        ProblemKind.MALFORMED_REQUEST.name(),
        "The request does not keep to the contract: see errors.",
        faults);
  }

  private static ProblemException stale() {
    return new ProblemException(
        ProblemKind.PRECONDITION_FAILED,
        "The resource has changed since you read it. Read it again and repeat the change.",
        Fault.header("If-Match", "STALE", "Not the current version."));
  }

  private static ProblemException missing(String header) {
    Fault fault = Fault.header(header, "REQUIRED", "This header is needed.");
    return HttpHeaders.IF_MATCH.equalsIgnoreCase(header)
        ? new ProblemException(
            ProblemKind.PRECONDITION_REQUIRED, "Send the ETag you read in If-Match.", fault)
        : malformed(fault);
  }

  private static ProblemException unsupported(List<MediaType> supported) {
    String detail = "Send " + names(supported) + ".";
    return new ProblemException(
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        detail,
        Fault.header("Content-Type", "UNSUPPORTED_MEDIA_TYPE", detail));
  }

  private static ProblemException notAcceptable(List<MediaType> supported) {
    String detail = "Accept " + names(supported) + ".";
    return new ProblemException(
        ProblemKind.NOT_ACCEPTABLE, detail, Fault.header("Accept", "NOT_ACCEPTABLE", detail));
  }

  private static String names(List<MediaType> types) {
    return types.stream()
        .filter(type -> !type.equals(MediaType.APPLICATION_PROBLEM_JSON))
        .map(MediaType::toString)
        .distinct()
        .reduce((a, b) -> a + " or " + b)
        .orElse("what the contract says");
  }

  private static ProblemException noSuchPath() {
    return new ProblemException(ProblemKind.NOT_FOUND, "There is no such resource.");
  }
}
