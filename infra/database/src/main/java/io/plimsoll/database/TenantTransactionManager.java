package io.plimsoll.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Begins each transaction with the tenant that row-level security is to let through. */
public final class TenantTransactionManager extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;
  private static final String BIND = "select set_config('app.tenant_id', ?, true)";

  private final transient Supplier<Optional<TenantId>> tenantOfThread;

  private TenantTransactionManager(
      DataSource dataSource, Supplier<Optional<TenantId>> tenantOfThread) {
    super(dataSource);
    this.tenantOfThread = tenantOfThread;
  }

  /** Refuses to begin without a tenant. */
  static TenantTransactionManager requiringTenant(DataSource dataSource) {
    return new TenantTransactionManager(dataSource, () -> Optional.of(TenantScope.current()));
  }

  /** Begins without a tenant where none is bound; the tenant tables are then closed to it. */
  static TenantTransactionManager allowingNoTenant(DataSource dataSource) {
    return new TenantTransactionManager(dataSource, TenantScope::bound);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Optional<TenantId> tenant = tenantOfThread.get();
    super.doBegin(transaction, definition);
    try {
      if (tenant.isPresent()) {
        bind(tenant.get());
      }
    } catch (SQLException | RuntimeException e) {
      giveBack(transaction, e);
      throw new CannotCreateTransactionException("could not bind the tenant", e);
    }
  }

  private void bind(TenantId tenant) throws SQLException {
    Connection connection = DataSourceUtils.getConnection(obtainDataSource());
    try (PreparedStatement statement = connection.prepareStatement(BIND)) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
  }

  /** Spring knows nothing of this transaction yet, so nobody else would return its connection. */
  private void giveBack(Object transaction, Exception reason) {
    try {
      DataSourceUtils.getConnection(obtainDataSource()).rollback();
    } catch (SQLException | RuntimeException e) {
      reason.addSuppressed(e);
    } finally {
      doCleanupAfterCompletion(transaction);
    }
  }
}
