package io.plimsoll.engine.basics;

/** A record refused a component. {@link #field()} names the component as the record declares it. */
public final class InvalidValueException extends IllegalArgumentException {
  private final String field;
  private final String reason;

  /**
   * @param field component name, for example {@code currency}
   * @param reason what is wrong and what would be right
   */
  public InvalidValueException(String field, String reason) {
    super(field + " " + reason);
    this.field = field;
    this.reason = reason;
  }

  /** The component that was refused. */
  public String field() {
    return field;
  }

  /** Why, without the field's name. */
  public String reason() {
    return reason;
  }
}
