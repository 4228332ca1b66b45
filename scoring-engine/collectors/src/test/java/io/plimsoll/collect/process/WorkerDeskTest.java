package io.plimsoll.collect.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.HeldMemory;
import io.plimsoll.collect.email.MailMemory.Recall;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.collect.process.Inquiry.Keeps;
import io.plimsoll.collect.process.Inquiry.Recalls;
import io.plimsoll.collect.process.Inquiry.Releases;
import io.plimsoll.collect.process.Inquiry.Reply;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a process of collectors may say about hosts that many companies share. */
class WorkerDeskTest {
  private static final DomainName HOST = new DomainName("mx.bigmail.example");
  private static final CollectorConfig CONFIG = CollectorConfig.of(Map.of());
  private static final Duration FRESH = CONFIG.mailServersFresh();

  private final HeldMemory memory = new HeldMemory();
  private Instant now = Instant.now();
  private final WorkerDesk desk = new WorkerDesk(memory, CommonPace.ALONE, CONFIG, () -> now);

  @Test
  void keepWhenItIsTheProcesssTurnThenOthersAreTold() {
    assertThat(desk.reply(new Recalls(HOST))).isEqualTo(new Reply.Recalled(new Recall.Yours()));
    Sight sight = away(now);
    assertThat(desk.reply(new Keeps(HOST, sight, now.plusSeconds(60)))).isEqualTo(new Reply.Done());
    assertThat(memory.recall(HOST)).isEqualTo(new Recall.Known(sight));
  }

  @Test
  void keepWhenNobodyGaveTheTurnThenRefused() {
    assertThat(desk.reply(new Keeps(HOST, away(now), now.plusSeconds(60))))
        .isInstanceOf(Reply.Failed.class);
    assertThat(memory.hosts()).isEmpty();
  }

  @Test
  void keepWhenTheTurnIsAnothersThenRefusedAndTheTurnStaysTheirs() {
    memory.recall(HOST);
    assertThat(desk.reply(new Recalls(HOST))).isEqualTo(new Reply.Recalled(new Recall.Awaited()));
    assertThat(desk.reply(new Keeps(HOST, away(now), now.plusSeconds(60))))
        .isInstanceOf(Reply.Failed.class);
    assertThat(desk.reply(new Releases(HOST))).isInstanceOf(Reply.Failed.class);
    assertThat(memory.hosts()).isEmpty();
    assertThat(memory.recall(HOST)).isInstanceOf(Recall.Awaited.class);
  }

  @Test
  void keepWhenTheTurnIsOverThenRefused() {
    desk.reply(new Recalls(HOST));
    assertThat(desk.reply(new Releases(HOST))).isEqualTo(new Reply.Done());
    assertThat(desk.reply(new Keeps(HOST, away(now), now.plusSeconds(60))))
        .isInstanceOf(Reply.Failed.class);
    assertThat(memory.recall(HOST)).isInstanceOf(Recall.Yours.class);
  }

  @Test
  void keepWhenItIsForeverThenForAsLongAsOthersWouldSay() {
    desk.reply(new Recalls(HOST));
    assertThat(desk.reply(new Keeps(HOST, away(now), Instant.MAX))).isEqualTo(new Reply.Done());
    assertThat(memory.until(HOST)).isEqualTo(now.plus(FRESH));
  }

  @Test
  void keepWhenSeenBeforeTheTurnOrAfterNowThenRefusedAndTheTurnIsOver() {
    for (Instant at : new Instant[] {now.minusSeconds(1), now.plusSeconds(1)}) {
      desk.reply(new Recalls(HOST));
      assertThat(desk.reply(new Keeps(HOST, away(at), now.plusSeconds(60))))
          .isInstanceOf(Reply.Failed.class);
    }
    assertThat(memory.hosts()).isEmpty();
    assertThat(memory.recall(HOST)).isInstanceOf(Recall.Yours.class);
  }

  @Test
  void keepWhenItIsNoMailExchangersThenRefused() {
    desk.reply(new Recalls(HOST));
    Sight sight =
        new Sight(new Answered(new AccountsExposed("bigmail.example", "feed", List.of())), now);
    assertThat(desk.reply(new Keeps(HOST, sight, now.plusSeconds(60))))
        .isInstanceOf(Reply.Failed.class);
    assertThat(memory.hosts()).isEmpty();
  }

  @Test
  void recallWhenTooManyTurnsAreHeldThenNoMoreAreGiven() {
    for (int i = 0; i < WorkerDesk.MOST_TURNS; i++) {
      desk.reply(new Recalls(new DomainName("mx" + i + ".bigmail.example")));
    }
    assertThat(desk.reply(new Recalls(HOST))).isInstanceOf(Reply.Failed.class);
    assertThat(memory.recall(HOST)).isInstanceOf(Recall.Yours.class);
  }

  @Test
  void closeWhenTheProcessIsGoneThenItsTurnsAreFree() {
    desk.reply(new Recalls(HOST));
    desk.close();
    assertThat(memory.recall(HOST)).isInstanceOf(Recall.Yours.class);
    DomainName late = new DomainName("late.bigmail.example");
    desk.reply(new Recalls(late));
    assertThat(memory.recall(late)).isInstanceOf(Recall.Yours.class);
  }

  private static Sight away(Instant at) {
    return new Sight(new Silent(UnknownReason.RATE_LIMITED, "421", at.plusSeconds(60)), at);
  }
}
