package io.plimsoll.api.config;

import io.plimsoll.api.usecase.model.Activations;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.model.RegisterModels;
import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.api.usecase.score.ExchangeRates;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import io.plimsoll.engine.improvement.RemedyTable;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.ContradictionLoader;
import io.plimsoll.engine.loader.ModelLibrary;
import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.RemedyLoader;
import io.plimsoll.engine.loader.VendorLoader;
import io.plimsoll.engine.score.ScanContradictions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine ships, and what it needs to be told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineConfiguration.Rates.class)
public class EngineConfiguration {

  /**
   * Exchange rates, below {@code plimsoll.fx}.
   *
   * @param date the day the rates were valid
   * @param source who published them
   * @param perUsd units of a currency for one US dollar
   */
  @ConfigurationProperties("plimsoll.fx")
  public record Rates(LocalDate date, String source, Map<String, BigDecimal> perUsd) {}

  /**
   * The versions that come with the engine, and those in the operator's directory.
   *
   * @param location the directory, one folder a version; blank when there is none
   */
  @Bean
  Models models(
      @Value("${plimsoll.models.location:}") String location,
      Activations activations,
      InstantSource clock) {
    List<UnderwritingModel> all =
        location.isBlank() ? ModelLibrary.bundled() : ModelLibrary.with(Path.of(location));
    return new Models(
        all.stream().map(Underwriter::of).toList(), ModelLoader.released(), activations, clock);
  }

  /** Before the first request is let in. */
  @Bean
  SmartInitializingSingleton modelRegistration(RegisterModels register) {
    return register::run;
  }

  @Bean
  Checks checks() {
    return CheckLoader.bundled();
  }

  @Bean
  VendorTable vendorTable() {
    return VendorLoader.bundled();
  }

  @Bean
  ScanContradictions scanContradictions() {
    return ContradictionLoader.bundled();
  }

  @Bean
  RemedyTable remedyTable() {
    return RemedyLoader.bundled();
  }

  @Bean
  Questionnaires questionnaires() {
    return new Questionnaires(QuestionnaireLoader.bundled());
  }

  @Bean
  ExchangeRates exchangeRates(Rates rates) {
    return new ConfiguredRates(rates);
  }
}
