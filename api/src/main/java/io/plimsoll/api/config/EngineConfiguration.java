package io.plimsoll.api.config;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.api.usecase.score.ExchangeRates;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.improvement.RemedyTable;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.RemedyLoader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
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

  @Bean
  Models models() {
    return new Models(
        ModelLoader.released().stream().map(ModelLoader::load).map(Underwriter::of).toList());
  }

  @Bean
  Checks checks() {
    return CheckLoader.bundled();
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
