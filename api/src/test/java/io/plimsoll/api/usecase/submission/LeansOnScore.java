package io.plimsoll.api.usecase.submission;

import io.plimsoll.api.usecase.score.LeansOnSubmission;

/** The other half of a cycle, for the test that the rule catches it. */
public interface LeansOnScore {
  LeansOnSubmission other();
}
