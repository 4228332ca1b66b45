package io.plimsoll.database;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** One family of exceptions for all database trouble, so that the edge can tell 503 from 409. */
final class ExceptionTranslation implements ExecuteListener {
  private static final long serialVersionUID = 1L;

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final transient SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

  @Override
  public void exception(ExecuteContext context) {
    SQLException cause = context.sqlException();
    if (cause != null) {
      context.exception(translate(context.sql(), cause));
    }
  }

  private DataAccessException translate(@Nullable String sql, SQLException cause) {
    if (INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
      return new PermissionDeniedDataAccessException(String.valueOf(cause.getMessage()), cause);
    }
    DataAccessException translated = translator.translate("jOOQ", sql, cause);
    return translated == null ? new UncategorizedSQLException("jOOQ", sql, cause) : translated;
  }
}
