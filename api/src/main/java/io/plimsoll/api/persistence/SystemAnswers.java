package io.plimsoll.api.persistence;

import io.plimsoll.api.usecase.once.Answer;
import io.plimsoll.api.usecase.once.Answers;
import io.plimsoll.api.usecase.once.KeptAnswer;
import io.plimsoll.api.usecase.once.RequestKey;
import io.plimsoll.database.TenantScope;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same in a transaction of the system's role. Such a one acts for one tenant after another; the
 * answer is the caller's, so the caller's tenant is bound anew each time.
 */
@Repository("systemAnswers")
class SystemAnswers implements Answers {
  private final DSLContext sql;
  private final Answers answers;

  SystemAnswers(@Qualifier("systemSql") DSLContext sql, JsonMapper json) {
    this.sql = sql;
    answers = new JooqAnswers(sql, json);
  }

  @Override
  public boolean reserve(RequestKey key) {
    return answers.reserve(key);
  }

  @Override
  public Optional<KeptAnswer> find(RequestKey key, Instant now) {
    actForCaller();
    return answers.find(key, now);
  }

  @Override
  public void keep(RequestKey key, Answer answer, Instant now, Instant until) {
    actForCaller();
    answers.keep(key, answer, now, until);
  }

  private void actForCaller() {
    sql.fetch(
        "select set_config('app.tenant_id', {0}, true)", DSL.val(TenantScope.current().toString()));
  }
}
