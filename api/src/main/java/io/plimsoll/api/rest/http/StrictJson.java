package io.plimsoll.api.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plimsoll.api.rest.wire.Problem;
import io.plimsoll.api.rest.wire.ProblemError;
import io.plimsoll.api.rest.wire.RescoringFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the contract means it. Jackson by itself ignores unknown fields, lets the last duplicate
 * win, turns 1.9 into 1, text into numbers and numbers into enum constants by position.
 */
@Configuration(proxyBeanMethods = false)
public class StrictJson {
  private static final int DEEPEST = 32;
  private static final int LONGEST_STRING = 100_000;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_NAME = 200;

  /** As the service reads and writes it, for whoever has no context at hand. */
  public static JsonMapper mapper() {
    return strict(JsonMapper.builder(factory(JsonFactory.builder()).build())).build();
  }

  @Bean
  JsonFactoryBuilderCustomizer strictFactory() {
    return StrictJson::factory;
  }

  @Bean
  JsonMapperBuilderCustomizer strictMapper() {
    return StrictJson::strict;
  }

  private static JsonFactoryBuilder factory(JsonFactoryBuilder builder) {
    return builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .build());
  }

  private static JsonMapper.Builder strict(JsonMapper.Builder builder) {
    return builder
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(
            config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Textual,
            config ->
                config
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .addMixIn(Problem.class, WithoutNulls.class)
        .addMixIn(ProblemError.class, WithoutNulls.class)
        .addMixIn(RescoringFilter.class, WithoutNulls.class)
        .addModule(texts());
  }

  /**
   * A problem leaves out what it has nothing to say about (RFC 9457), a filter what it does not
   * restrict; other answers never do.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface WithoutNulls {}

  /** Jackson also takes numbers and arrays for dates and Base64 for ids. */
  private static SimpleModule texts() {
    return new SimpleModule("plimsoll-texts")
        .addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Texts::instant))
        .addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, LocalDate::parse))
        .addDeserializer(UUID.class, new TextDeserializer<>(UUID.class, Texts::uuid));
  }
}
