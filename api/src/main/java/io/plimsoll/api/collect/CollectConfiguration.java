package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.applicant.OwnershipProofs;
import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.software.SoftwareReader;
import io.plimsoll.tenant.IdSource;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The one scanner of this process, configured below {@code plimsoll.collect.}. */
@Configuration(proxyBeanMethods = false)
public class CollectConfiguration {
  private static final Logger OUTBOUND = LoggerFactory.getLogger("plimsoll.outbound");
  private static final Bindable<Map<String, String>> KEYS =
      Bindable.mapOf(String.class, String.class);

  @Bean
  Scanner scanner(Environment environment, SoftwareReader software, InstantSource clock) {
    Map<String, String> keys =
        Binder.get(environment).bind("plimsoll.collect", KEYS).orElseGet(Map::of);
    CollectorConfig config = CollectorConfig.of(keys);
    if (config.testBed() && Arrays.asList(environment.getActiveProfiles()).contains("production")) {
      throw new IllegalStateException(
          "plimsoll.collect.allow-networks is for test beds: it must be empty in production");
    }
    return new Scanner(config, audit(), software, clock);
  }

  @Bean
  ExposureScanner exposureScanner(Scanner scanner, IdSource ids) {
    return new GuardedScanner(scanner, ids);
  }

  @Bean
  OwnershipProofs ownershipProofs(Scanner scanner, InstantSource clock) {
    return new GuardedProofs(scanner.ownership(), clock);
  }

  private static OutboundAudit audit() {
    return CollectConfiguration::log;
  }

  private static void log(OutboundDecision decision) {
    OUTBOUND
        .atInfo()
        .addKeyValue("consent", decision.consent())
        .addKeyValue("purpose", decision.purpose())
        .addKeyValue("name", decision.name())
        .addKeyValue("address", decision.address())
        .addKeyValue("port", decision.port())
        .addKeyValue("allowed", decision.allowed())
        .addKeyValue("rule", decision.rule())
        .log(decision.reason());
  }
}
