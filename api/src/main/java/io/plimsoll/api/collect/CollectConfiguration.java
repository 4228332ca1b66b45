package io.plimsoll.api.collect;

import io.plimsoll.api.feed.AccountService;
import io.plimsoll.api.usecase.applicant.OwnershipProofs;
import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.api.usecase.scan.MailServerBook;
import io.plimsoll.api.usecase.scan.PaceBook;
import io.plimsoll.api.usecase.work.OnlyInWorkers;
import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.collect.process.CollectorCommand;
import io.plimsoll.collect.process.Patience;
import io.plimsoll.collect.process.RemoteScanner;
import io.plimsoll.tenant.IdSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The one scanner of this process, configured below {@code plimsoll.collect.}. Only workers have
 * one: nobody else looks at anybody.
 */
@Configuration(proxyBeanMethods = false)
@OnlyInWorkers
@EnableConfigurationProperties(CollectorSettings.class)
public class CollectConfiguration {
  private static final Logger OUTBOUND = LoggerFactory.getLogger("plimsoll.outbound");
  private static final Patience PATIENCE =
      new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1));
  private static final Bindable<Map<String, String>> KEYS =
      Bindable.mapOf(String.class, String.class);

  @Bean
  MailMemory mailMemory(MailServerBook book) {
    return new BookedMailMemory(book);
  }

  @Bean
  CommonPace commonPace(PaceBook book) {
    return new BookedPace(book);
  }

  @Bean
  Scanner scanner(
      Environment environment,
      Deduction deduction,
      MailMemory memory,
      CommonPace common,
      InstantSource clock) {
    CollectorConfig config = CollectorConfig.of(keys(environment));
    if (config.testBed() && Arrays.asList(environment.getActiveProfiles()).contains("production")) {
      throw new IllegalStateException(
          "plimsoll.collect.allow-networks is for test beds: it must be empty in production");
    }
    return new Scanner(config, audit(), deduction, memory, common, clock);
  }

  @Bean
  ExposureScanner exposureScanner(
      Scanner within,
      ObjectProvider<RemoteScanner> apart,
      AccountService accounts,
      IdSource ids,
      InstantSource clock) {
    RemoteScanner remote = apart.getIfAvailable();
    Eyes eyes =
        remote == null
            ? (request, listener) -> within.scan(request, listener)
            : (request, listener) -> remote.scan(request, listener);
    return new DividedScanner(
        new AccountSearch(accounts, audit(), ids, clock), new GuardedScanner(eyes, ids));
  }

  @Bean
  @ConditionalOnProperty(name = "plimsoll.collectors.process", havingValue = "separate")
  RemoteScanner remoteScanner(
      Environment environment,
      CollectorSettings settings,
      Deduction deduction,
      MailMemory memory,
      CommonPace common) {
    return new RemoteScanner(
        CollectorCommand.candidates(settings.user(), settings.heapMegabytes()),
        keys(environment),
        deduction,
        CollectConfiguration::log,
        memory,
        common,
        PATIENCE);
  }

  private static Map<String, String> keys(Environment environment) {
    return Binder.get(environment).bind("plimsoll.collect", KEYS).orElseGet(Map::of);
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
