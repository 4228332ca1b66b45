package io.plimsoll.api.rest.http;

import io.plimsoll.api.rest.problem.Fault;
import io.plimsoll.api.rest.problem.ProblemException;
import io.plimsoll.api.rest.problem.ProblemKind;
import io.plimsoll.api.usecase.once.Answer;
import io.plimsoll.api.usecase.once.DoOnce;
import io.plimsoll.api.usecase.once.Repetition;
import io.plimsoll.api.usecase.once.RequestKey;
import io.plimsoll.api.usecase.once.Seal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives a request with an Idempotency-Key the same answer however often it is repeated. */
@Component
public final class Once {
  private static final String HEADER = "Idempotency-Key";

  private final DoOnce doOnce;
  private final JsonMapper json;

  Once(DoOnce doOnce, JsonMapper json) {
    this.doOnce = doOnce;
    this.json = json;
  }

  /**
   * @param operation the contract's operationId, with the ids of its path
   * @param request the body as it was read
   */
  public <T> ResponseEntity<T> run(
      String key,
      String operation,
      Object request,
      Class<T> type,
      Supplier<ResponseEntity<T>> work) {
    return run(doOnce::run, key, operation, request, type, work);
  }

  /** The same for work of the system's role: it and its answer are one transaction. */
  public <T> ResponseEntity<T> runAsSystem(
      String key,
      String operation,
      Object request,
      Class<T> type,
      Supplier<ResponseEntity<T>> work) {
    return run(doOnce::runAsSystem, key, operation, request, type, work);
  }

  private <T> ResponseEntity<T> run(
      Doer doer,
      String key,
      String operation,
      Object request,
      Class<T> type,
      Supplier<ResponseEntity<T>> work) {
    AtomicReference<@Nullable ResponseEntity<T>> fresh = new AtomicReference<>();
    Answer answer =
        run(
            doer,
            request(key, operation, Hashes.of(json.writeValueAsBytes(request))),
            seal(key, operation),
            () -> written(remember(fresh, work.get())));
    ResponseEntity<T> first = fresh.get();
    return first == null ? read(answer, type) : first;
  }

  /** The same for answers that are not JSON. */
  public ResponseEntity<byte[]> bytes(
      String key, String operation, byte[] request, Supplier<byte[]> work) {
    Answer answer =
        run(
            doOnce::run,
            request(key, operation, Hashes.of(request)),
            seal(key, operation),
            () -> new Answer(HttpStatus.OK.value(), Map.of(), work.get()));
    return ResponseEntity.ok(answer.body());
  }

  private static RequestKey request(String key, String operation, String content) {
    return new RequestKey(Callers.current().id(), operation, Hashes.of(key), content);
  }

  private static Seal seal(String key, String operation) {
    return Seal.of(key, Callers.current().id() + "\n" + operation);
  }

  private static Answer run(Doer doer, RequestKey request, Seal seal, Supplier<Answer> work) {
    try {
      return doer.run(request, seal, work);
    } catch (Repetition e) {
      throw switch (e.reason()) {
        case STILL_RUNNING ->
            problem(
                ProblemKind.CONFLICT,
                "REQUEST_IN_PROGRESS",
                "The first request with this key still runs. Repeat it shortly.");
        case OTHER_CONTENT ->
            problem(
                ProblemKind.UNPROCESSABLE,
                "IDEMPOTENCY_KEY_REUSED",
                "This key was used for a request with other content. Use a new key.");
      };
    }
  }

  /** In whose transaction. */
  @FunctionalInterface
  private interface Doer {
    Answer run(RequestKey request, Seal seal, Supplier<Answer> work);
  }

  private static ProblemException problem(ProblemKind kind, String code, String detail) {
    return new ProblemException(
        kind, code, detail, java.util.List.of(Fault.header(HEADER, code, detail)));
  }

  private static <T> ResponseEntity<T> remember(
      AtomicReference<@Nullable ResponseEntity<T>> fresh, ResponseEntity<T> response) {
    fresh.set(response);
    return response;
  }

  private Answer written(ResponseEntity<?> response) {
    Map<String, String> headers =
        response.getHeaders().toSingleValueMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Answer(
        response.getStatusCode().value(), headers, json.writeValueAsBytes(response.getBody()));
  }

  private <T> ResponseEntity<T> read(Answer answer, Class<T> type) {
    HttpHeaders headers = new HttpHeaders();
    answer.headers().forEach(headers::set);
    return ResponseEntity.status(answer.status())
        .headers(headers)
        .body(json.readValue(answer.body(), type));
  }
}
