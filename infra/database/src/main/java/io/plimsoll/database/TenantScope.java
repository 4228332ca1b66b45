package io.plimsoll.database;

import java.util.Optional;

/**
 * The tenant for whom the current thread works. It is bound once, at the door, for the whole of a
 * request or job; whoever tries to bind another inside is refused, because half of the work would
 * then be done for the wrong tenant.
 */
public final class TenantScope {
  private static final ScopedValue<TenantId> TENANT = ScopedValue.newInstance();

  private TenantScope() {}

  /**
   * Does the operation for the tenant.
   *
   * @throws IllegalStateException when a tenant is bound already
   * @throws X what the operation throws
   */
  public static <R, X extends Throwable> R call(
      TenantId tenant, ScopedValue.CallableOp<? extends R, X> operation) throws X {
    refuseSecond(tenant);
    return ScopedValue.where(TENANT, tenant).<R, X>call(operation);
  }

  /**
   * Does the operation for the tenant.
   *
   * @throws IllegalStateException when a tenant is bound already
   */
  public static void run(TenantId tenant, Runnable operation) {
    refuseSecond(tenant);
    ScopedValue.where(TENANT, tenant).run(operation);
  }

  /**
   * The bound tenant.
   *
   * @throws MissingTenantException when none is bound
   */
  public static TenantId current() {
    return bound().orElseThrow(MissingTenantException::new);
  }

  public static Optional<TenantId> bound() {
    return TENANT.isBound() ? Optional.of(TENANT.get()) : Optional.empty();
  }

  private static void refuseSecond(TenantId tenant) {
    bound()
        .ifPresent(present -> {
          throw new IllegalStateException(
              "tenant " + present + " is bound already; refusing to bind " + tenant);
        });
  }
}
