package io.plimsoll.api.rest.problem;

import org.springframework.http.HttpStatus;

/** Every kind of problem the service answers with; the contract's {@code type} and {@code code}. */
public enum ProblemKind {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is malformed"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Authentication is needed"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
  CONFLICT(HttpStatus.CONFLICT, "Conflict with the present state"),
  PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The resource has changed"),
  CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported content type"),
  UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The request cannot be fulfilled"),
  PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "A precondition is needed"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable");

  private final HttpStatus status;
  private final String title;

  ProblemKind(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  String type() {
    return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
