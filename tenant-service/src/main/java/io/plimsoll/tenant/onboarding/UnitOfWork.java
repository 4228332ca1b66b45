package io.plimsoll.tenant.onboarding;

import java.util.function.Supplier;

/** Runs work in a transaction of its own that is bound to the tenant. The caller provides it. */
@FunctionalInterface
public interface UnitOfWork {
  <T> T run(Supplier<T> work);
}
