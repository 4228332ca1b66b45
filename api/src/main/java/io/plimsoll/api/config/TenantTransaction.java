package io.plimsoll.api.config;

import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * A transaction of the tenant that is bound to the thread: committed, or rolled back on a throw.
 */
final class TenantTransaction implements UnitOfWork {
  private final PlatformTransactionManager transactions;

  TenantTransaction(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      transactions.rollback(transaction);
      throw e;
    }
    transactions.commit(transaction);
    return result;
  }
}
