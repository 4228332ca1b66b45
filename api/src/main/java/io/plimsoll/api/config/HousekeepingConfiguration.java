package io.plimsoll.api.config;

import io.plimsoll.tenant.authserver.AuthHousekeeping;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What the authorization server wants done hourly: its next signing key, and expired revocations.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnExpression("'${plimsoll.roles:auth,web,worker}'.contains('auth')")
class HousekeepingConfiguration {

  @Bean
  Housekeeping housekeeping(AuthHousekeeping auth) {
    return new Housekeeping(auth);
  }

  static final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final AuthHousekeeping auth;

    Housekeeping(AuthHousekeeping auth) {
      this.auth = auth;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
      try {
        auth.run();
      } catch (RuntimeException e) {
        LOG.warn("housekeeping failed and is tried again in an hour", e);
      }
    }
  }
}
