package io.plimsoll.tenant.onboarding;

import org.springframework.context.ApplicationContext;

/** What the architecture forbids, for the test that the rule catches it. */
public interface KnowsSpring {
  ApplicationContext context();
}
