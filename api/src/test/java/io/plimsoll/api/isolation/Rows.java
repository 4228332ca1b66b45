package io.plimsoll.api.isolation;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** All that the database holds of a tenant, table by table. */
final class Rows {
  private static final String TABLES =
      """
      select c.oid::regclass::text
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where n.nspname in ('app', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
      """;

  private Rows() {}

  static Map<String, String> of(DSLContext admin, String tenant) {
    return where(admin, "tenant_id = {0}::uuid", tenant);
  }

  /** Of all the others. */
  static Map<String, String> notOf(DSLContext admin, String tenant) {
    return where(admin, "tenant_id <> {0}::uuid", tenant);
  }

  private static Map<String, String> where(DSLContext admin, String whose, String tenant) {
    Map<String, String> rows = new TreeMap<>();
    for (String table : admin.fetch(TABLES).map(row -> row.get(0, String.class))) {
      rows.put(
          table,
          admin
              .fetchSingle(
                  "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from "
                      + table
                      + " t where "
                      + whose,
                  DSL.val(tenant))
              .get(0, String.class));
    }
    return rows;
  }
}
