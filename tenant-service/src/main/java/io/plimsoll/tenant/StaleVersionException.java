package io.plimsoll.tenant;

/** Somebody else changed the thing since the caller read it. */
public final class StaleVersionException extends TenantServiceException {
  private final int current;

  /**
   * @param current the version that is stored now
   */
  public StaleVersionException(int current) {
    super("the resource has changed since it was read; read it again and repeat the change");
    this.current = current;
  }

  public int current() {
    return current;
  }
}
