package io.plimsoll.api.usecase.score;

import io.plimsoll.api.usecase.submission.LeansOnScore;

/** One half of a cycle, for the test that the rule catches it. */
public interface LeansOnSubmission {
  LeansOnScore other();
}
