package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.rest.http.StrictJson;
import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.ScanBed;
import io.plimsoll.api.testing.TestTenant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scans and jobs followed to their end. */
class EventsTest {
  private static final ScanBed BED = ScanBed.shared();
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = BED.newTenant("Events test");
  }

  private static List<String> fields(Answer stream, String field) {
    return stream
        .text()
        .lines()
        .filter(line -> line.startsWith(field + ": "))
        .map(line -> line.substring(field.length() + 2))
        .toList();
  }

  private static List<JsonNode> data(Answer stream) {
    return fields(stream, "data").stream().map(StrictJson.mapper()::readTree).toList();
  }

  @Test
  void streamWhenAScanRunsThenItsGroupsComeFurtherUntilTheEnd() {
    Answer scan = ScanBed.start(tenant, BED.ready(tenant));

    Answer stream = tenant.get("/v1/scans/" + scan.at("/id") + "/events").send();

    assertThat(stream.status()).isEqualTo(200);
    assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    assertThat(fields(stream, "event")).endsWith("end").hasSizeGreaterThan(1);
    assertThat(fields(stream, "event").stream().filter("end"::equals)).hasSize(1);
    assertThat(fields(stream, "id").stream().map(Long::valueOf).toList()).isSorted();
    List<JsonNode> states = data(stream);
    assertThat(states.getLast().path("state").asString()).isEqualTo("completed");
    assertThat(
            states.getLast().path("groups").valueStream().map(g -> g.path("finished").asBoolean()))
        .hasSize(7)
        .containsOnly(true);
    assertThat(states.stream().map(state -> state.at("/progress/done").asInt()).toList())
        .isSorted();
  }

  @Test
  void streamWhenTheScanIsOverThenItsEndAlone() {
    Answer scan = BED.scanned(tenant, BED.ready(tenant));

    Answer stream = tenant.get("/v1/scans/" + scan.at("/id") + "/events").send();

    assertThat(fields(stream, "event")).containsExactly("end");
    assertThat(data(stream).getFirst()).isEqualTo(scan.json());
  }

  @Test
  void streamWhenAJobRunsThenItsProgressUntilTheEnd() {
    tenant.newApplicant("In the book");
    Answer job = tenant.post("/v1/rescoring-jobs").json("{}").send();

    Answer stream = tenant.get("/v1/rescoring-jobs/" + job.at("/id") + "/events").send();

    assertThat(fields(stream, "event")).endsWith("end");
    assertThat(data(stream).getLast().path("state").asString()).isEqualTo("completed");
  }

  @Test
  void streamWhenTheCallerWantsEventsAloneThenAFaultIsStillAProblem() {
    for (String path :
        Stream.of("scans", "rescoring-jobs")
            .map(kind -> "/v1/" + kind + "/019368f2-7a10-7c41-9d52-0b8a5c1f2e01/events")
            .toList()) {
      Answer unknown = tenant.get(path).with("Accept", "text/event-stream").send();
      assertThat(unknown.status()).as(path).isEqualTo(404);
      assertThat(unknown.at("/code")).isEqualTo("NOT_FOUND");
    }
  }
}
