package io.plimsoll.api.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what the container refused itself, as a problem too. */
@RestController
final class ErrorPages implements ErrorController {

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<Object> error(HttpServletRequest request) {
    return Problems.response(problem(statusOf(request)), new HttpHeaders());
  }

  /** Asked for directly, there is no error to tell about. */
  private static int statusOf(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
  }

  private static ProblemException problem(int status) {
    for (ProblemKind kind : ProblemKind.values()) {
      if (kind.status().value() == status) {
        return new ProblemException(kind, kind.title() + ".");
      }
    }
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value()
        ? new ProblemException(ProblemKind.MALFORMED_REQUEST, "The request is not valid HTTP.")
        : new ProblemException(ProblemKind.INTERNAL_ERROR, ProblemHandler.INTERNAL);
  }
}
