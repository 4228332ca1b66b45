package io.plimsoll.database;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** jOOQ that takes part in Spring's transactions and throws Spring's exceptions. */
final class Jooq {
  private Jooq() {}

  static DSLContext over(DataSource pool) {
    var connections = new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool));
    return DSL.using(
        new DefaultConfiguration()
            .set(SQLDialect.POSTGRES)
            .set(connections)
            .set(new Settings().withExecuteLogging(false))
            .set(new DefaultExecuteListenerProvider(new ExceptionTranslation())));
  }
}
