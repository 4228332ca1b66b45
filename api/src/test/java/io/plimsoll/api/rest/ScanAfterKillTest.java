package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.ScanBed;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.WorkerProcess;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.testbed.SampleCompany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scans that wait for a worker, and a worker that is killed in the middle of one. */
class ScanAfterKillTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final SampleCompany COMPANY = SampleCompany.start();
  private static TestService web;

  @BeforeAll
  static void start() {
    List<String> arguments = arguments();
    arguments.add("--plimsoll.roles=auth,web");
    arguments.add("--plimsoll.domains.verify-wait=300ms");
    web = TestService.start(arguments);
  }

  @AfterAll
  static void stop() {
    web.close();
    COMPANY.close();
    DATABASE.close();
  }

  private static List<String> arguments() {
    List<String> arguments = new ArrayList<>(ScanBed.arguments(DATABASE, COMPANY));
    arguments.add("--plimsoll.auth.master-key=" + Base64.getEncoder().encodeToString(new byte[32]));
    return arguments;
  }

  /** With questions so few a second that a scan can be killed in the middle. */
  private static List<String> slowly() {
    List<String> arguments = arguments();
    arguments.replaceAll(argument ->
        argument.startsWith("--plimsoll.collect.pace.queries-per-second=")
            ? "--plimsoll.collect.pace.queries-per-second=60"
            : argument);
    return arguments;
  }

  @Test
  void scanWhenAWorkerIsKilledThenAnotherAsksOnlyWhatIsLeft() {
    TestTenant tenant = web.newTenant("Killed scan");
    String applicant = tenant.newApplicant("Harbourlight").at("/id");
    proofWaitsForAWorker(tenant, applicant);
    String id;
    try (WorkerProcess doomed = WorkerProcess.start(slowly())) {
      id = ScanBed.start(tenant, ScanBed.ready(tenant, COMPANY)).at("/id");
      await().atMost(PATIENCE).until(() -> check(tenant, applicant).equals("failed"));
      // The first turn asks a service; the second looks.
      await().atMost(PATIENCE).until(() -> turns(id).size() > 1);
      doomed.kill();
    }
    // At most the moment between two reports is missing: every name that was seen was allowed.
    assertThat(unexplained(id)).isEmpty();
    assertThat(tenant.get("/v1/scans/" + id).send().at("/state")).isEqualTo("running");
    List<String> finished = turns(id);
    List<String> seen = observations(id);
    try (WorkerProcess _ = WorkerProcess.start(arguments())) {
      await()
          .atMost(PATIENCE)
          .until(() -> tenant.get("/v1/scans/" + id).send().at("/state").equals("completed"));
    }
    assertThat(finished).hasSizeLessThan(7);
    assertThat(turns(id)).containsAll(finished).hasSize(7);
    assertThat(observations(id)).containsAll(seen).hasSizeGreaterThan(seen.size());
  }

  @Test
  void scanWhenItsCollectorsAreKilledThenItGoesOnUntilTheyDieAgainAndAgain() {
    TestTenant tenant = web.newTenant("Killed collectors");
    List<String> apart = slowly();
    apart.add("--plimsoll.collectors.process=separate");
    try (WorkerProcess worker = WorkerProcess.start(apart)) {
      goesOn(tenant, ScanBed.start(tenant, ScanBed.ready(tenant, COMPANY)), worker);
      givesUp(tenant, ScanBed.start(tenant, ScanBed.ready(tenant, COMPANY)), worker);
    }
  }

  private static void goesOn(TestTenant tenant, Answer scan, WorkerProcess worker) {
    String id = scan.at("/id");
    await().atMost(PATIENCE).until(() -> turns(id).size() > 1);
    ProcessHandle killed = worker.collectors().orElseThrow();
    killed.destroyForcibly();
    List<String> finished = turns(id);
    List<String> seen = observations(id);
    Answer over = ScanBed.finished(tenant, scan);
    assertThat(over.at("/state")).as(over.text()).isEqualTo("completed");
    assertThat(
            over.json().path("groups").valueStream().map(group -> group.path("state").asString()))
        .hasSize(7)
        .containsOnly("finished");
    assertThat(worker.collectors()).get().isNotEqualTo(killed);
    assertThat(finished).hasSizeLessThan(7);
    assertThat(turns(id)).containsAll(finished).hasSize(7);
    assertThat(observations(id)).containsAll(seen).hasSizeGreaterThan(seen.size());
    assertThat(
            rows("select probe || ' ' || asset from app.observation where scan_id = ?::uuid", id))
        .doesNotHaveDuplicates();
    assertThat(ScanBed.findings(tenant, id).map(finding -> finding.path("id").asString()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  /** A web role has nothing to look with. */
  private static void proofWaitsForAWorker(TestTenant tenant, String applicant) {
    ScanBed.consent(tenant, COMPANY, applicant);
    Answer asked = ScanBed.verify(tenant, COMPANY, applicant);
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.at("/check/state")).isEqualTo("pending");
    assertThat(asked.at("/ownership")).isEqualTo("unverified");
    assertThat(check(tenant, applicant)).isEqualTo("pending");
  }

  private static String check(TestTenant tenant, String applicant) {
    return tenant.get(ScanBed.domain(COMPANY, applicant)).send().at("/check/state");
  }

  /** What the worker itself asks stands; the rest says nothing, and is not held against anybody. */
  private static void givesUp(TestTenant tenant, Answer scan, WorkerProcess worker) {
    Answer over =
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  worker.collectors().ifPresent(ProcessHandle::destroyForcibly);
                  return tenant.get("/v1/scans/" + scan.at("/id")).send();
                },
                now -> !List.of("queued", "running").contains(now.at("/state")));
    assertThat(over.at("/state")).isEqualTo("failed");
    assertThat(over.at("/failureReason")).startsWith("the collectors were lost 3 times in a row");
    assertThat(
            over.json()
                .path("groups")
                .valueStream()
                .filter(group -> group.path("state").asString().equals("unavailable"))
                .map(group -> group.path("group").asString()))
        .contains("dns", "email", "web", "tls", "network")
        .doesNotContain("breach");
    assertThat(
            ScanBed.findings(tenant, scan.at("/id")).map(found -> found.path("outcome").asString()))
        .doesNotContain("fail");
  }

  /** What was observed of names without a decision about the question. */
  private static List<String> unexplained(String scan) {
    return rows(
        "select asset || ' ' || probe from app.observation o where scan_id = ?::uuid"
            + " and probe like 'dns.%' and document like '%\"answered\"%' and not exists"
            + " (select from app.outbound_decision d where d.scan_id = o.scan_id"
            + " and d.host = o.asset || '. ' || upper(substr(probe, 5)))",
        scan);
  }

  /** The finished turns with the moment in which they were. */
  private static List<String> turns(String scan) {
    return rows(
        "select group_name || ' ' || finished_at from app.scan_turn where scan_id = ?::uuid", scan);
  }

  private static List<String> observations(String scan) {
    return rows(
        "select id || ' ' || observed_at from app.observation where scan_id = ?::uuid", scan);
  }

  private static List<String> rows(String sql, String scan) {
    return DATABASE.admin().fetch(sql, scan).getValues(0, String.class);
  }

  @Test
  void startWhenATenantHasManyWaitingThenAnotherTenantsStandsBeforeThem() {
    TestTenant large = web.newTenant("Large book");
    TestTenant small = web.newTenant("Small book");
    List<String> queued = new ArrayList<>();
    for (TestTenant tenant : List.of(large, large, large, small)) {
      String applicant = tenant.newApplicant("Harbourlight").at("/id");
      ScanBed.consent(tenant, COMPANY, applicant);
      vouchFor(applicant);
      queued.add(ScanBed.start(tenant, applicant).at("/id"));
    }

    assertThat(waiting(large.id(), small.id()))
        .containsExactly(large.id(), small.id(), large.id(), large.id());
    queued.forEach(id -> cancel(id.equals(queued.getLast()) ? small : large, id));
  }

  private static void vouchFor(String applicant) {
    DATABASE
        .admin()
        .execute(
            "update app.applicant_domain set proof_method = 'operator', proof_at = now()"
                + " where applicant_id = ?::uuid",
            applicant);
  }

  private static void cancel(TestTenant tenant, String id) {
    Answer cancelled = tenant.post("/v1/scans/" + id + ":cancel").send();
    assertThat(cancelled.at("/state")).isEqualTo("cancelled");
  }

  /** The tenants of waiting scans in the order in which workers take them. */
  private static List<String> waiting(String... tenants) {
    return DATABASE
        .admin()
        .fetch(
            "select split_part(task_instance, '/', 1) from platform.scheduled_tasks"
                + " where task_name = 'scan' and split_part(task_instance, '/', 1) = any (?)"
                + " order by priority desc, execution_time",
            (Object) tenants)
        .getValues(0, String.class);
  }
}
