package io.plimsoll.engine.loader;

/** A document does not have the shape it should have. */
public final class DocumentException extends IllegalArgumentException {
  private final String pointer;
  private final String reason;

  DocumentException(Pointer at, String reason) {
    this(at.toString(), reason);
  }

  DocumentException(String pointer, String reason) {
    super((pointer.isEmpty() ? "document" : pointer) + ": " + reason);
    this.pointer = pointer;
    this.reason = reason;
  }

  /** Where, as a JSON pointer (RFC 6901); empty for the whole document. */
  public String pointer() {
    return pointer;
  }

  /** What is wrong there and what would be right. */
  public String reason() {
    return reason;
  }
}
