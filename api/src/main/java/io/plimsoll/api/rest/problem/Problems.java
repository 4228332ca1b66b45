package io.plimsoll.api.rest.problem;

import io.plimsoll.api.rest.wire.Problem;
import io.plimsoll.api.rest.wire.ProblemError;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Builds the problems of the contract. */
final class Problems {
  /** How long a caller should wait when something we depend on is gone. */
  static final int RETRY_SECONDS = 2;

  private Problems() {}

  static ResponseEntity<Object> response(ProblemException problem, HttpHeaders headers) {
    HttpHeaders all = new HttpHeaders();
    all.putAll(headers);
    all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.kind() == ProblemKind.UNAVAILABLE) {
      all.set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
    }
    return new ResponseEntity<>(body(problem), all, problem.kind().status());
  }

  static Problem body(ProblemException problem) {
    ProblemKind kind = problem.kind();
    return new Problem()
        .type(kind.type())
        .title(kind.title())
        .status(kind.status().value())
        .code(problem.code())
        .detail(problem.detail())
        .traceId(Trace.current())
        .errors(errors(problem.faults()));
  }

  private static List<ProblemError> errors(List<Fault> faults) {
    return faults.stream().map(Problems::error).toList();
  }

  private static ProblemError error(Fault fault) {
    return new ProblemError()
        .pointer(fault.at(Fault.Place.BODY))
        .parameter(fault.at(Fault.Place.PARAMETER))
        .header(fault.at(Fault.Place.HEADER))
        .code(fault.code())
        .detail(fault.detail());
  }
}
