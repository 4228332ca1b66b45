package io.plimsoll.collect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.process.Inquiry.Reply;
import io.plimsoll.engine.loader.RecordCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the collectors hear of the common pace is what the worker told, as both write it. */
class PipedPaceTest {
  private static final IpAddress ADDRESS = IpAddress.parse("2001:db8::1").orElseThrow();
  private static final Instant PLACE = Instant.parse("2026-11-26T10:01:00.000123Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final CollectorConfig CONFIG =
      CollectorConfig.of(
          Map.of(
              "allow-networks", "198.18.0.0/15",
              "pace.connection-interval", "10ms",
              "pace.queries-per-second", "1000",
              "timeout.target", "2m"));

  private final List<Object> asked = new ArrayList<>();
  private boolean open = true;
  private final CommonPace piped = new PipedPace(this::overThePipe);
  private final WorkerDesk desk =
      new WorkerDesk(
          MailMemory.NONE,
          new CommonPace() {
            @Override
            public Start connection(
                IpAddress address, boolean mail, PaceLimits limits, Duration patience) {
              asked.add(List.of(address, mail, limits, patience));
              return open ? new Start.At(SECOND, PLACE) : new Start.NotYet(SECOND);
            }

            @Override
            public void leave(IpAddress address, Instant place) {
              asked.add(List.of(address, place));
            }

            @Override
            public Turn questions(IpAddress server, Duration interval, Duration patience) {
              if (!open) {
                throw new IllegalStateException("the database is down");
              }
              asked.add(List.of(server, interval, patience));
              return new Turn(SECOND, interval);
            }
          },
          CONFIG,
          InstantSource.system());

  private Reply overThePipe(Inquiry inquiry) {
    byte[] there = ReportLine.write(new Report.Inquired(7, inquiry));
    Report.Inquired heard = (Report.Inquired) RecordCodec.readJson(Report.class, there);
    byte[] back = OrderLine.write(new Order.Replied(heard.number(), desk.reply(heard.inquiry())));
    return ((Order.Replied) RecordCodec.readJson(Order.class, back)).reply();
  }

  @Test
  void connectionWhenAskedThenTheWorkersStart() {
    assertThat(piped.connection(ADDRESS, true, PaceLimits.ETIQUETTE, SECOND))
        .isEqualTo(new CommonPace.Start.At(SECOND, PLACE));
    open = false;
    assertThat(piped.connection(ADDRESS, false, PaceLimits.ETIQUETTE, SECOND))
        .isEqualTo(new CommonPace.Start.NotYet(SECOND));
    piped.leave(ADDRESS, PLACE);
    assertThat(asked)
        .containsExactly(
            List.of(ADDRESS, true, PaceLimits.ETIQUETTE, SECOND),
            List.of(ADDRESS, false, PaceLimits.ETIQUETTE, SECOND),
            List.of(ADDRESS, PLACE));
  }

  @Test
  void questionsWhenAskedThenTheWorkersTurnOrAFailure() {
    Duration interval = PaceLimits.ETIQUETTE.queryInterval();
    assertThat(piped.questions(ADDRESS, interval, SECOND))
        .isEqualTo(new CommonPace.Turn(SECOND, interval));
    open = false;
    assertThatThrownBy(() -> piped.questions(ADDRESS, interval, SECOND))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void connectionWhenTheCollectorsWantItRuderOrForeverThenAsTheWorkerKeepsIt() {
    PaceLimits rude = new PaceLimits(Duration.ZERO, 100, 10_000, 100, Duration.ZERO);
    PaceLimits slow = new PaceLimits(Duration.ofDays(1), 1, 1, 1, Duration.ofDays(1));
    for (PaceLimits wanted : List.of(rude, slow)) {
      piped.connection(ADDRESS, false, wanted, Duration.ofDays(1));
      piped.questions(ADDRESS, wanted.queryInterval(), Duration.ofDays(1));
    }
    Duration longest = Duration.ofMinutes(2);
    List<Object> connection = List.of(ADDRESS, false, PaceLimits.ETIQUETTE, longest);
    List<Object> question = List.of(ADDRESS, PaceLimits.ETIQUETTE.queryInterval(), longest);
    assertThat(asked).containsExactly(connection, question, connection, question);
  }

  @Test
  void connectionWhenTheAddressIsATestBedsThenAsConfigured() {
    IpAddress bed = IpAddress.parse("198.18.0.1").orElseThrow();
    piped.connection(bed, false, PaceLimits.ETIQUETTE, SECOND);
    piped.questions(bed, SECOND, SECOND);
    assertThat(asked)
        .containsExactly(
            List.of(bed, false, CONFIG.pace(), SECOND), List.of(bed, Duration.ofMillis(1), SECOND));
  }
}
