package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.Call;
import io.plimsoll.api.testing.Contract;
import io.plimsoll.api.testing.Operation;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** What the contract says of every operation, held against the service. */
class ContractTest {
  private static final TestService SERVICE = TestService.shared();
  private static final Pattern AUTHORITY = Pattern.compile("SCOPE_([a-z]+:[a-z]+)");

  private static TestTenant owner;

  @BeforeAll
  static void onboard() {
    owner = SERVICE.newTenant("Contract test");
  }

  @Test
  void contractWhenReadThenEveryOperationIsServed() {
    Set<String> promised =
        Contract.read().operations().stream()
            .filter(operation -> operation.path().startsWith("/v1/"))
            .map(Operation::id)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(handlers().keySet()).containsAll(promised);
  }

  static Stream<Operation> protectedOperations() {
    return Contract.read().operations().stream()
        .filter(ContractTest::isServed)
        .filter(operation -> !operation.scopes().isEmpty());
  }

  private static boolean isServed(Operation operation) {
    return handlers().containsKey(operation.id());
  }

  @ParameterizedTest
  @MethodSource("protectedOperations")
  void callWhenTheTokenHasNoneOfTheScopesThen403(Operation operation) {
    Set<String> enough =
        operation.scopes().stream().flatMap(Set::stream).collect(Collectors.toSet());
    String other = enough.contains("audit:read") ? "models:read" : "audit:read";
    String path = operation.path(ContractTest::filler);

    Answer answer = call(operation, path).token(owner.tokenFor(other)).send();

    assertThat(answer.status()).as(operation.id()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("protectedOperations")
  void callWhenThereIsNoTokenThen401(Operation operation) {
    String path = operation.path(ContractTest::filler);

    assertThat(call(operation, path).send().status()).as(operation.id()).isEqualTo(401);
  }

  private static String filler(String variable) {
    return switch (variable) {
      case "version" -> "1";
      case "questionnaireId" -> "sg-sme";
      case "modelId" -> "plimsoll-sme-1.0.0";
      default -> "019368f2-7a10-7c41-9d52-0b8a5c1f2e01";
    };
  }

  /** Valid in everything but who calls and for what. */
  private static Call call(Operation operation, String path) {
    Call call = SERVICE.call(operation.method(), path);
    if (operation.needs("Idempotency-Key")) {
      call.once();
    }
    if (operation.needs("If-Match")) {
      call.with("If-Match", "\"1\"");
    }
    operation
        .exampleBody()
        .ifPresent(body ->
            call.body(
                body.getKey(),
                (body.getValue().isString()
                        ? body.getValue().asString()
                        : body.getValue().toString())
                    .getBytes(StandardCharsets.UTF_8)));
    return call;
  }

  @Test
  void controllersWhenComparedWithTheContractThenTheyDemandTheSameScopes() {
    Map<String, Set<String>> declared = new TreeMap<>();
    Map<String, Set<String>> enforced = new TreeMap<>();
    handlers()
        .forEach((operation, method) -> {
          enforced.put(operation, scopes(method));
          declared.put(
              operation,
              Contract.read().operation(operation).scopes().stream()
                  .flatMap(Set::stream)
                  .collect(Collectors.toCollection(TreeSet::new)));
        });

    assertThat(enforced).isNotEmpty().isEqualTo(declared);
  }

  private static Set<String> scopes(Method method) {
    PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
    assertThat(rule).as("%s has @PreAuthorize", method).isNotNull();
    return AUTHORITY
        .matcher(rule.value())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Controller methods by the operation they implement. */
  private static Map<String, Method> handlers() {
    Set<String> operations =
        Contract.read().operations().stream().map(Operation::id).collect(Collectors.toSet());
    Map<String, Method> handlers = new TreeMap<>();
    for (Object controller :
        SERVICE.context().getBeansWithAnnotation(RestController.class).values()) {
      Class<?> type = ClassUtils.getUserClass(controller);
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> operations.contains(method.getName()))
          .forEach(method -> handlers.put(method.getName(), method));
    }
    return handlers;
  }
}
