package io.plimsoll.database;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A unique or primary key whose values a login chooses, as the catalogue describes it. */
record UniqueKey(TenantTable table, String columnsWithoutTenant) {
  private static final String KEYS =
      """
      select string_agg(quote_ident(a.attname), ', ') as columns
        from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = {0}::regclass and i.indisunique and a.attname <> 'tenant_id'
       group by i.indexrelid
      having bool_and(has_column_privilege({1}, a.attrelid, a.attnum, 'INSERT'))
       order by 1
      """;

  static List<UniqueKey> of(DSLContext admin, TenantTable table) {
    return admin
        .fetch(KEYS, DSL.val(table.name()), DSL.val(table.role().login()))
        .map(row -> new UniqueKey(table, row.get("columns", String.class)));
  }

  /** As if the tenant were not part of it. */
  String addWithoutTenant() {
    return "create unique index forgetful on %s (%s)".formatted(table.name(), columnsWithoutTenant);
  }

  String dropWithoutTenant() {
    return "drop index %s.forgetful".formatted(table.name().split("\\.")[0]);
  }

  @Override
  public String toString() {
    return table + " " + columnsWithoutTenant;
  }
}
