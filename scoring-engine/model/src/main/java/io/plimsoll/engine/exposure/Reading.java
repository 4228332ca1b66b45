package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.fact.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an attempt to observe brought: a fact, or silence with its reason. */
public sealed interface Reading {

  /** The target answered. "There is no such record" is an answer too. */
  record Answered(Fact fact) implements Reading {}

  /**
   * Nothing can be said about the target, through no proven fault of its own.
   *
   * @param reason why nothing can be said
   * @param detail one line for a person, without personal data
   * @param retryAt the earliest moment another attempt makes sense; null when none is planned
   */
  record Silent(UnknownReason reason, String detail, @Nullable Instant retryAt) implements Reading {
    public Silent {
      Require.text("detail", detail);
    }
  }
}
