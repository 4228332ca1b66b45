package io.plimsoll.api.config;

import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.database.UuidV7;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.MasterKey;
import io.plimsoll.tenant.config.OnboardingConfiguration;
import io.plimsoll.tenant.config.TenantConfiguration;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Time, ids and keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlimsollSettings.class)
@Import({TenantConfiguration.class, OnboardingConfiguration.class})
class BasicsConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  UuidV7 ids(InstantSource clock, SecureRandom random) {
    return new UuidV7(clock, random);
  }

  @Bean
  IdSource idSource(UuidV7 ids) {
    return ids::next;
  }

  @Bean
  Cursors cursors(MasterKey master) {
    return new Cursors(master.derive("list-cursors", "HmacSHA256"));
  }
}
