package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.APPLICANT;
import static io.plimsoll.database.jooq.app.Tables.SCORE;

import io.plimsoll.api.usecase.rescoring.RescoringFilter;
import io.plimsoll.database.TenantScope;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.tenant.onboarding.Ssic;
import io.plimsoll.tenant.onboarding.SsicScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** A filter over the book as SQL. */
final class BookFilter {
  private static final int DIVISIONS = 99;

  private BookFilter() {}

  static Condition matching(DSLContext sql, RescoringFilter filter) {
    Condition matching = APPLICANT.TENANT_ID.eq(TenantScope.current());
    if (filter.applicantIds() != null) {
      UUID[] ids = filter.applicantIds().toArray(UUID[]::new);
      matching = matching.and(APPLICANT.ID.eq(DSL.any(ids)));
    }
    if (filter.ssicSections() != null) {
      matching = matching.and(inSections(filter.ssicSections()));
    }
    if (filter.grades() != null) {
      List<String> grades = filter.grades().stream().map(Codes::of).toList();
      matching = matching.and(lastScore(sql, SCORE.GRADE).in(grades));
    }
    if (filter.scoredBefore() != null) {
      Field<java.time.Instant> computed = lastScore(sql, SCORE.COMPUTED_AT);
      matching = matching.and(computed.isNull().or(computed.lt(filter.scoredBefore())));
    }
    return matching;
  }

  private static <T> Field<T> lastScore(DSLContext sql, TableField<?, T> column) {
    return DSL.field(
        sql.select(column)
            .from(SCORE)
            .where(SCORE.TENANT_ID.eq(TenantScope.current()))
            .and(SCORE.APPLICANT_ID.eq(APPLICANT.ID))
            .orderBy(SCORE.ID.desc())
            .limit(1));
  }

  private static Condition inSections(List<String> sections) {
    Condition any = DSL.falseCondition();
    for (SsicScheme scheme : SsicScheme.values()) {
      List<String> divisions = divisions(scheme, sections);
      any =
          any.or(
              APPLICANT
                  .SSIC_SCHEME
                  .eq(scheme.name().toLowerCase(Locale.ROOT))
                  .and(DSL.left(APPLICANT.SSIC_CODE, 2).in(divisions)));
    }
    return any;
  }

  private static List<String> divisions(SsicScheme scheme, List<String> sections) {
    List<String> divisions = new ArrayList<>();
    for (int division = 1; division <= DIVISIONS; division++) {
      String code = String.format(Locale.ROOT, "%02d", division);
      if (isIn(scheme, code, sections)) {
        divisions.add(code);
      }
    }
    return divisions;
  }

  private static boolean isIn(SsicScheme scheme, String division, List<String> sections) {
    try {
      return sections.contains(new Ssic(scheme, division + "000").section());
    } catch (InvalidValueException _) {
      return false;
    }
  }
}
