package io.plimsoll.api.jobs;

import io.plimsoll.api.config.LeansOnJobs;

/** The other half of a cycle, for the test that the rule catches it. */
public interface LeansOnConfig {
  LeansOnJobs other();
}
