package io.plimsoll.api.rest.http;

import io.plimsoll.api.rest.wire.Unknown;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.tenant.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What many resources have in common between the contract's types and ours. */
public final class Wire {
  private Wire() {}

  /** A closed list's constant of another type with the same name. */
  public static <E extends Enum<E>> E same(Class<E> type, Enum<?> value) {
    return Enum.valueOf(type, value.name());
  }

  /** The contract's code of a constant. */
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  public static io.plimsoll.api.rest.wire.Money money(Money money) {
    return new io.plimsoll.api.rest.wire.Money()
        .amount(money.amount())
        .currency(money.currency().value());
  }

  /**
   * Reads money.
   *
   * @param pointer where it stands in the body
   */
  public static @Nullable Money money(
      io.plimsoll.api.rest.wire.@Nullable Money money, String pointer) {
    return money == null
        ? null
        : new Money(money.getAmount(), currency(money.getCurrency(), pointer + "/currency"));
  }

  /**
   * Reads a currency.
   *
   * @param pointer where it stands in the body
   * @throws InvalidInputException naming the place when there is no such currency
   */
  public static CurrencyCode currency(String code, String pointer) {
    try {
      return new CurrencyCode(code);
    } catch (InvalidValueException e) {
      throw new InvalidInputException(pointer, "UNKNOWN_CURRENCY", e.reason());
    }
  }

  /** Names the fields that are null because nobody has told them. */
  public static final class NotProvided {
    private final List<Unknown> unknowns = new ArrayList<>();

    /** Notes the field when its value is null. */
    public NotProvided look(String pointer, @Nullable Object value) {
      if (value == null) {
        unknowns.add(
            new Unknown()
                .pointer(pointer)
                .reason(io.plimsoll.api.rest.wire.MissingReason.NOT_PROVIDED));
      }
      return this;
    }

    public List<Unknown> list() {
      return List.copyOf(unknowns);
    }
  }
}
