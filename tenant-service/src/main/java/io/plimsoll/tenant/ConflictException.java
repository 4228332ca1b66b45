package io.plimsoll.tenant;

/** The request is well formed but the present state does not allow it. */
public final class ConflictException extends TenantServiceException {
  private final String code;

  /**
   * @param code stable, upper snake case
   * @param message for a person
   */
  public ConflictException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
