package io.plimsoll.api.config;

import io.plimsoll.api.jobs.LeansOnConfig;

/** One half of a cycle, for the test that the rule catches it. */
public interface LeansOnJobs {
  LeansOnConfig other();
}
