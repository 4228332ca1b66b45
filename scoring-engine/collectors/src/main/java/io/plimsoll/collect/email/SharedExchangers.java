package io.plimsoll.collect.email;

import io.plimsoll.collect.email.MailMemory.Recall;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.probe.Question.Asking;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider's mail exchanger serves thousands of companies: it is asked by one scan at a time, and
 * by none while what it showed is fresh or while it has asked to be left alone. A scan that is to
 * look anew asks it as soon as another visit is polite.
 */
public final class SharedExchangers {
  private static final Logger LOG = LoggerFactory.getLogger(SharedExchangers.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /** One look takes up to ten connections, and no more fall into one window. */
  private static final Duration BETWEEN_VISITS = PaceLimits.ETIQUETTE.mailWindow();

  /** What the host itself said; every other silence may be ours or the way's. */
  private static final Set<UnknownReason> SENT_AWAY =
      Set.of(UnknownReason.RATE_LIMITED, UnknownReason.BLOCKED);

  private final MailMemory memory;
  private final Duration fresh;
  private final Ticker ticker;
  private final InstantSource clock;

  /**
   * @param fresh for how long what a host showed counts for every scan; zero for never
   */
  public SharedExchangers(MailMemory memory, Duration fresh, Ticker ticker, InstantSource clock) {
    this.memory = fresh.isZero() ? MailMemory.NONE : memory;
    this.fresh = fresh;
    this.ticker = ticker;
    this.clock = clock;
  }

  /** What is remembered of the host, or else what asking it brings. */
  Sight look(Consent consent, DomainName host, Visit visit, Asking dialogue) {
    try {
      visit.dialer().check(consent, Purpose.MAIL_EXCHANGER, host, MailProbe.SMTP);
      Recall recall = recall(host, visit.anew());
      while (recall instanceof Recall.Awaited) {
        visit.check();
        ticker.sleep(BETWEEN_LOOKS);
        recall = recall(host, visit.anew());
      }
      return recall instanceof Recall.Known(Sight sight) ? sight : asked(host, dialogue);
    } catch (IOException | InterruptedException e) {
      return Sight.silent(e, clock);
    }
  }

  private Sight asked(DomainName host, Asking dialogue) {
    Sight sight = Sight.of(dialogue, clock);
    tell(host, sight);
    return sight;
  }

  private Optional<Instant> until(Sight sight) {
    return switch (sight.reading()) {
      case Answered _ -> Optional.of(sight.at().plus(fresh));
      case Silent(UnknownReason reason, String _, Instant retryAt) ->
          Optional.ofNullable(retryAt).filter(_ -> SENT_AWAY.contains(reason));
    };
  }

  private Recall recall(DomainName host, boolean anew) {
    try {
      Recall known = memory.recall(host);
      return anew && isRenewable(known) ? memory.renew(host) : known;
    } catch (RuntimeException e) {
      LOG.warn("what {} showed cannot be recalled", host, e);
      return new Recall.Yours();
    }
  }

  /** Whoever sent us away is not asked before its time, nor is anybody before a visit is polite. */
  private boolean isRenewable(Recall recall) {
    return recall instanceof Recall.Known(Sight sight)
        && sight.reading() instanceof Answered
        && !clock.instant().isBefore(sight.at().plus(BETWEEN_VISITS));
  }

  private void tell(DomainName host, Sight sight) {
    try {
      until(sight)
          .ifPresentOrElse(until -> memory.keep(host, sight, until), () -> memory.release(host));
    } catch (RuntimeException e) {
      LOG.warn("what {} showed cannot be kept", host, e);
    }
  }
}
