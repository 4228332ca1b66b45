package io.plimsoll.api.usecase.once;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does work once per key. The answer is kept in the transaction of the work itself: there are both
 * or neither, whatever breaks in between.
 */
@Service
public class DoOnce {
  private static final Duration KEPT_FOR = Duration.ofHours(24);

  private final Answers answers;
  private final Answers systemAnswers;
  private final InstantSource clock;

  DoOnce(Answers answers, @Qualifier("systemAnswers") Answers systemAnswers, InstantSource clock) {
    this.answers = answers;
    this.systemAnswers = systemAnswers;
    this.clock = clock;
  }

  /**
   * @param sealed hides answers from whoever can read the database
   * @throws Repetition when the key is in use
   */
  @Transactional
  public Answer run(RequestKey key, Seal sealed, Supplier<Answer> work) {
    return run(answers, key, sealed, work);
  }

  /** The same for work of the system's role, such as onboarding a tenant. */
  @Transactional("systemTransactions")
  public Answer runAsSystem(RequestKey key, Seal sealed, Supplier<Answer> work) {
    return run(systemAnswers, key, sealed, work);
  }

  private Answer run(Answers answers, RequestKey key, Seal sealed, Supplier<Answer> work) {
    if (!answers.reserve(key)) {
      throw new Repetition(Repetition.Reason.STILL_RUNNING);
    }
    Instant now = clock.instant();
    Optional<KeptAnswer> kept = answers.find(key, now);
    if (kept.isPresent()) {
      return again(kept.get(), key, sealed);
    }
    Answer answer = work.get();
    answers.keep(key, sealed.close(answer), now, now.plus(KEPT_FOR));
    return answer;
  }

  private static Answer again(KeptAnswer kept, RequestKey key, Seal sealed) {
    if (!kept.content().equals(key.content())) {
      throw new Repetition(Repetition.Reason.OTHER_CONTENT);
    }
    return sealed.open(kept.answer());
  }
}
