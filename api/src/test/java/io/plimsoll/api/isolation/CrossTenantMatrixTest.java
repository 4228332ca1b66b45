package io.plimsoll.api.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.Contract;
import io.plimsoll.api.testing.Operation;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import io.plimsoll.testbed.SampleCompany;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;

/**
 * Every operation of the contract and every place in it that can carry somebody's value, called by
 * a stranger with the owner's value. The answer must be the one that a value of nobody gets.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrossTenantMatrixTest {
  private static final String WORD = "Canary7f3a";
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final DSLContext ADMIN = DATABASE.admin();
  private static final SampleCompany COMPANY = SampleCompany.start();
  private static final Pattern TENANTS_KEY = Pattern.compile("plimsoll:\\{[0-9a-f-]{36}}:");
  private static final List<Operation> OPERATIONS =
      Contract.read().operations().stream().filter(o -> !o.scopes().isEmpty()).toList();

  private static TestService service;
  private static Holdings owner;
  private static Holdings stranger;
  private static final Map<String, String> KEYS = new HashMap<>();
  private static final Map<String, String> CURSORS = new HashMap<>();
  private static Map<String, String> ownersRows;
  private static RedisTap redis;
  private static LogTap logs;

  @BeforeAll
  static void onboard() throws IOException {
    List<String> arguments =
        new ArrayList<>(TestService.arguments(DATABASE, TestServers.redis().url()));
    // Names are resolved on loopback only.
    COMPANY.properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
    service = TestService.start(arguments);
    owner = Holdings.of(service.newTenant(WORD + " brokerage"), WORD, ADMIN).twice();
    stranger = Holdings.of(service.newTenant("Stranger"), "Stranger", ADMIN).all();
    OPERATIONS.stream()
        .filter(o -> o.needs("Idempotency-Key") && !isForOperators(o))
        .forEach(CrossTenantMatrixTest::useKey);
    OPERATIONS.stream()
        .filter(o -> Place.of(o).stream().anyMatch(p -> p.name().equals("cursor")))
        .forEach(o -> CURSORS.put(o.id(), cursor(o)));
    awaitJobs();
    ownersRows = Rows.of(ADMIN, owner.tenant().id());
    redis = RedisTap.open();
    logs = new LogTap();
  }

  @AfterAll
  static void stop() throws IOException {
    logs.close();
    redis.close();
    service.close();
    COMPANY.close();
    DATABASE.close();
  }

  /** The owner asks first, under a key that the stranger will use too. */
  private static void useKey(Operation operation) {
    String key = UUID.randomUUID().toString();
    new Asking(service, operation, owner).header("Idempotency-Key", key).send();
    KEYS.put(operation.id(), key);
  }

  private static void awaitJobs() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> unfinished("app.rescoring_job") + unfinished("app.model_report") == 0);
  }

  private static int unfinished(String table) {
    return ADMIN.fetchCount(ADMIN.selectFrom(table + " where state in ('queued', 'running')"));
  }

  private static boolean isForOperators(Operation operation) {
    return operation.scopes().stream().allMatch(Set.of("platform:admin")::equals);
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> contractWhenReadThenEveryNameIsKnown() {
    return OPERATIONS.stream().map(o -> dynamicTest(o.id(), () -> known(o)));
  }

  private static void known(Operation operation) {
    assertThat(Names.HEADERS)
        .as("no value known for a header of %s: give the matrix a row for it", operation.id())
        .containsAll(operation.headers());
    Place.of(operation).stream()
        .filter(place -> !place.name().equals("cursor"))
        .forEach(place -> owner.value(operation, place.name()));
  }

  @TestFactory
  @Order(2)
  Stream<DynamicTest> callWhenTheOwnerAsksThenItIsThere() {
    return OPERATIONS.stream()
        .filter(o -> !isForOperators(o))
        .map(o -> dynamicTest(o.id(), () -> works(o)));
  }

  /** With holdings of its own where it may change them. */
  private static void works(Operation operation) {
    Holdings own = operation.method().equals("GET") ? stranger : somebody();

    Answer answer = new Asking(service, operation, own).send();

    // A conflict or a business rule is told of what is there only.
    assertThat(answer.status()).as(answer.text()).isIn(200, 201, 202, 204, 409, 422);
  }

  private static Holdings somebody() {
    return Holdings.of(service.newTenant("Somebody"), "Somebody", ADMIN);
  }

  /** Another one wherever a call may succeed and so leave something behind for the next. */
  private static Holdings visitor(Operation operation, List<Place> places) {
    return mayChange(operation) && places.size() <= 1 ? somebody() : stranger;
  }

  private static boolean mayChange(Operation operation) {
    return !operation.method().equals("GET") && !isForOperators(operation);
  }

  @TestFactory
  @Order(3)
  Stream<DynamicTest> callWhenAValueIsTheOwnersThenTheAnswerIsThatOfNobodys() {
    return OPERATIONS.stream().flatMap(CrossTenantMatrixTest::rows);
  }

  private static Stream<DynamicTest> rows(Operation operation) {
    List<Place> places = Place.of(operation);
    List<Place> ids = places.stream().filter(p -> p.where() == Place.Where.PATH).toList();
    List<DynamicTest> rows = new ArrayList<>();
    if (!ids.isEmpty()) {
      rows.add(row(operation, "whole path", ids, UnaryOperator.identity()));
    }
    if (!ids.isEmpty() && !isForOperators(operation)) {
      rows.add(operatorsRow(operation, ids));
    }
    if (operation.headers().contains("If-None-Match") && !ids.isEmpty()) {
      rows.add(row(operation, "If-None-Match", ids, CrossTenantMatrixTest::withOwnersTag));
      rows.add(row(operation, "If-None-Match: *", ids, ask -> ask.header("If-None-Match", "*")));
    }
    if (operation.headers().contains("If-Match")) {
      rows.add(row(operation, "If-Match", ids, ask -> ask.header("If-Match", "\"1\"")));
      rows.add(row(operation, "stale If-Match", ids, ask -> ask.header("If-Match", "\"77\"")));
    }
    if (operation.headers().contains("Last-Event-ID")) {
      rows.add(row(operation, "Last-Event-ID", ids, ask -> ask.header("Last-Event-ID", "1")));
    }
    if (operation.headers().contains("Idempotency-Key")) {
      rows.add(dynamicTest(operation.id() + " Idempotency-Key", () -> keyIsNotShared(operation)));
    }
    if (ids.size() > 1 || ids.size() < places.size()) {
      places.forEach(p -> rows.add(row(operation, p.toString(), List.of(p), a -> a)));
    }
    if (ids.isEmpty()) {
      rows.add(dynamicTest(operation.id() + " as it is", () -> asItIs(operation)));
    }
    return rows.stream();
  }

  private static DynamicTest row(
      Operation operation, String name, List<Place> places, UnaryOperator<Asking> more) {
    return dynamicTest(
        operation.id() + " " + name,
        () -> compare(operation, visitor(operation, places), places, more));
  }

  private static DynamicTest operatorsRow(Operation operation, List<Place> places) {
    return dynamicTest(
        operation.id() + " as the operator",
        () -> compare(operation, stranger, places, ask -> ask.as(service.operatorToken())));
  }

  private static void compare(
      Operation operation, Holdings own, List<Place> places, UnaryOperator<Asking> more) {
    Map<Place, String> theirs = new HashMap<>();
    Map<Place, String> nobodys = new HashMap<>();
    for (Place place : places) {
      theirs.put(place, ownersValue(operation, place));
      nobodys.put(place, Names.unknown(place.name()));
    }
    awaitJobs();
    Answer tried = more.apply(asking(operation, own, theirs)).send();
    Answer baseline = more.apply(asking(operation, own, nobodys)).send();

    assertThat(Shape.of(tried, theirs.values())).isEqualTo(Shape.of(baseline, nobodys.values()));
    assertNothingOfTheOwner(tried, theirs.values());
    if (isForOperators(operation)) {
      assertThat(tried.status()).isEqualTo(403);
    }
  }

  private static Asking asking(Operation operation, Holdings own, Map<Place, String> values) {
    Asking asking = new Asking(service, operation, own);
    values.forEach(asking::put);
    return asking;
  }

  private static String ownersValue(Operation operation, Place place) {
    return place.name().equals("cursor")
        ? Objects.requireNonNull(CURSORS.get(operation.id()))
        : owner.value(operation, place.name());
  }

  /** Where the second page of the owner's list begins; of the operator's, where it is theirs. */
  private static String cursor(Operation operation) {
    Answer page =
        new Asking(service, operation, owner)
            .as(isForOperators(operation) ? service.operatorToken() : owner.tenant().token())
            .put(new Place(Place.Where.QUERY, "limit", ""), "1")
            .send();
    assertThat(page.at("/next"))
        .as("no value known for cursor of %s: let Holdings.twice make two items", operation.id())
        .isNotBlank();
    return page.at("/next");
  }

  private static Asking withOwnersTag(Asking asking) {
    return asking.header("If-None-Match", "\"1\", \"2\", \"3\"");
  }

  /** The same key and the same operation: two tenants, two answers. */
  private static void keyIsNotShared(Operation operation) {
    if (isForOperators(operation)) {
      compare(operation, stranger, List.of(), UnaryOperator.identity());
      return;
    }
    String key = Objects.requireNonNull(KEYS.get(operation.id()));
    compareTwo(operation, ask -> ask.header("Idempotency-Key", key));
  }

  private static void asItIs(Operation operation) {
    if (mayChange(operation)) {
      compareTwo(operation, UnaryOperator.identity());
    } else {
      compare(operation, stranger, List.of(), UnaryOperator.identity());
    }
  }

  /** Two who are alike, because the first call leaves something behind. */
  private static void compareTwo(Operation operation, UnaryOperator<Asking> more) {
    Holdings own = somebody();
    Holdings same = somebody();
    awaitJobs();

    Answer tried = more.apply(new Asking(service, operation, own)).send();
    Answer baseline = new Asking(service, operation, same).send();

    assertThat(Shape.of(tried, own.secrets())).isEqualTo(Shape.of(baseline, same.secrets()));
    assertNothingOfTheOwner(tried, List.of());
  }

  private static void assertNothingOfTheOwner(Answer answer, Collection<String> sent) {
    Set<String> secrets = new HashSet<>(owner.secrets());
    secrets.removeAll(sent);
    String all = answer.text() + answer.headers().map();
    assertThat(all).doesNotContain(secrets.toArray(String[]::new));
    assertThat(all).doesNotContainIgnoringCase(WORD);
  }

  @Test
  @Order(4)
  void rowsWhenAllHasBeenTriedThenTheOwnersAreAsTheyWere() {
    awaitJobs();

    assertThat(Rows.of(ADMIN, owner.tenant().id())).isEqualTo(ownersRows);
    assertThat(ownersRows.toString()).contains(WORD);
  }

  @Test
  @Order(4)
  void rowsWhenAllHasBeenTriedThenNoStrangerHasAnythingOfTheOwner() {
    awaitJobs();

    assertThat(Rows.notOf(ADMIN, owner.tenant().id()).toString())
        .contains("Stranger")
        .contains("Somebody")
        .doesNotContainIgnoringCase(WORD);
  }

  @Test
  @Order(4)
  void redisWhenAllHasBeenTriedThenEachKeyNamesItsTenantAndNothingIsOfTheOwner() {
    List<String> keyed = redis.commands().stream().filter(c -> c.contains("plimsoll:")).toList();

    assertThat(keyed)
        .anyMatch(command -> command.contains("{" + stranger.tenant().id() + "}"))
        .allMatch(command -> TENANTS_KEY.matcher(command).find());
    assertThat(redis.commands())
        .allSatisfy(command ->
            assertThat(command)
                .doesNotContainIgnoringCase(WORD)
                .doesNotContain(owner.secrets().toArray(String[]::new)));
    assertThat(RedisTap.keysThatAreLeft()).allMatch(key -> TENANTS_KEY.matcher(key).find());
  }

  @Test
  @Order(5)
  void logsWhenAllHasBeenTriedThenTheyTellNothingOfTheOwner() {
    LoggerFactory.getLogger("io.plimsoll.heard").debug("the tap hears this");
    String text = logs.text();

    assertThat(text).contains("the tap hears this").contains(stranger.tenant().id());
    assertThat(text).doesNotContainIgnoringCase(WORD).doesNotContain(owner.tenant().secret());
  }
}
