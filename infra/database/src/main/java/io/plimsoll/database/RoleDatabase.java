package io.plimsoll.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The database as one login sees it.
 *
 * @param dataSource its connection pool
 * @param sql takes part in the Spring transaction of the thread, if there is one
 * @param transactions begins transactions, with their tenant where the login has tenants
 */
public record RoleDatabase(
    HikariDataSource dataSource, DSLContext sql, JdbcTransactionManager transactions) {}
