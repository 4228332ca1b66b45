package io.plimsoll.api.config;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read that the generated interfaces leave to us. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverterFactory(new WireNames());
    registry.addConverter(
        String.class, java.util.UUID.class, io.plimsoll.api.rest.http.Texts::uuid);
  }

  /** Enums of the contract go by their names there, not by those of the Java constants. */
  private static final class WireNames implements ConverterFactory<String, Enum<?>> {
    @Override
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
      return text ->
          Arrays.stream(type.getEnumConstants())
              .filter(constant -> constant.toString().equals(text))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("not one of the contract's values"));
    }
  }

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
    configurer.strategies(List.of(successfulAnswers()));
  }

  /** Problems are what you get, not what you ask for: an answer is never labelled as one. */
  private static ContentNegotiationStrategy successfulAnswers() {
    HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
    return request -> {
      List<MediaType> asked = header.resolveMediaTypes(request);
      List<MediaType> answers =
          asked.stream()
              .filter(type -> !type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON))
              .toList();
      return answers.isEmpty() ? asked : answers;
    };
  }
}
