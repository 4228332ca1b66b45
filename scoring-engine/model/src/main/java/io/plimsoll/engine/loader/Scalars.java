package io.plimsoll.engine.loader;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shapes of texts, numbers, truth values and times. */
final class Scalars {
  private static final Map<Class<?>, Shape> SHAPES =
      Map.ofEntries(
          Map.entry(String.class, new Scalar("text", Scalars::text, CanonicalJson::scalar)),
          Map.entry(
              boolean.class, new Scalar("true or false", Scalars::truth, CanonicalJson::scalar)),
          Map.entry(
              Boolean.class, new Scalar("true or false", Scalars::truth, CanonicalJson::scalar)),
          Map.entry(
              int.class, new Scalar("a whole number", Scalars::integer, CanonicalJson::scalar)),
          Map.entry(
              Integer.class, new Scalar("a whole number", Scalars::integer, CanonicalJson::scalar)),
          Map.entry(
              long.class, new Scalar("a whole number", Scalars::whole, CanonicalJson::scalar)),
          Map.entry(
              Long.class, new Scalar("a whole number", Scalars::whole, CanonicalJson::scalar)),
          Map.entry(double.class, new Scalar("a number", Scalars::real, CanonicalJson::scalar)),
          Map.entry(Double.class, new Scalar("a number", Scalars::real, CanonicalJson::scalar)),
          Map.entry(
              BigDecimal.class, new Scalar("a number", Scalars::exact, CanonicalJson::scalar)),
          Map.entry(
              Instant.class,
              new Scalar(
                  "an RFC 3339 time in UTC",
                  Scalars::instant,
                  (json, time) -> json.text(time.toString()))),
          Map.entry(
              LocalDate.class,
              new Scalar(
                  "a date such as 2026-01-31",
                  Scalars::date,
                  (json, time) -> json.text(time.toString()))));

  private Scalars() {}

  static Optional<Shape> of(Class<?> type) {
    return Optional.ofNullable(SHAPES.get(type));
  }

  private record Scalar(
      String name,
      Function<@Nullable Object, @Nullable Object> reader,
      BiConsumer<CanonicalJson, Object> writer)
      implements Shape {
    @Override
    public Object read(@Nullable Object tree, Pointer at) {
      Object value = reader.apply(tree);
      if (value == null) {
        throw new DocumentException(at, "must be " + name);
      }
      return value;
    }

    @Override
    public void write(Object value, CanonicalJson json) {
      writer.accept(json, value);
    }

    @Override
    public String name(Object value) {
      return value instanceof String text ? text : Shape.super.name(value);
    }
  }

  private static @Nullable Object text(@Nullable Object tree) {
    return tree instanceof String ? tree : null;
  }

  private static @Nullable Object truth(@Nullable Object tree) {
    return tree instanceof Boolean ? tree : null;
  }

  private static @Nullable Object whole(@Nullable Object tree) {
    return tree instanceof Long ? tree : null;
  }

  private static @Nullable Object integer(@Nullable Object tree) {
    return tree instanceof Long number && number == number.intValue() ? number.intValue() : null;
  }

  private static @Nullable Object real(@Nullable Object tree) {
    return switch (tree) {
      case Long number -> (double) number;
      case BigDecimal number when Double.isFinite(number.doubleValue()) -> number.doubleValue();
      case null, default -> null;
    };
  }

  private static @Nullable Object exact(@Nullable Object tree) {
    return tree instanceof Long number
        ? BigDecimal.valueOf(number)
        : tree instanceof BigDecimal ? tree : null;
  }

  private static @Nullable Object instant(@Nullable Object tree) {
    return tree instanceof String text && text.endsWith("Z") ? parsed(text, Instant::parse) : null;
  }

  private static @Nullable Object date(@Nullable Object tree) {
    return tree instanceof String text ? parsed(text, LocalDate::parse) : null;
  }

  private static @Nullable Object parsed(String text, Function<String, Object> parser) {
    try {
      return parser.apply(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
