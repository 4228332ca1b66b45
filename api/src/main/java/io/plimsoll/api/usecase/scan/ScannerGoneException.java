package io.plimsoll.api.usecase.scan;

/** The scanner ended before the scan did; what it had told stands. */
public final class ScannerGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message why, for a person
   */
  public ScannerGoneException(String message, Throwable cause) {
    super(message, cause);
  }
}
