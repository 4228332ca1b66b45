package io.plimsoll.tenant;

/** Why this service refused: the caller's input, not a failure of ours. */
public abstract sealed class TenantServiceException extends RuntimeException
    permits InvalidInputException, NotFoundException, StaleVersionException, ConflictException {
  private final String reason;

  TenantServiceException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** For a person: what is wrong and what to do. */
  public String reason() {
    return reason;
  }
}
