package io.plimsoll.tenant.config;

import io.plimsoll.database.Databases;
import io.plimsoll.tenant.client.TenantOnboarding;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The first operator client. Needs {@link Databases} and {@link TenantConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class OperatorConfiguration {
  @Bean
  ApplicationRunner operatorBootstrap(
      TenantOnboarding onboarding,
      Databases databases,
      @Value("${plimsoll.data:.plimsoll}") Path data) {
    return new OperatorBootstrap(
        onboarding, new TransactionTemplate(databases.system().transactions()), data);
  }
}
