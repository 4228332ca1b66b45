package io.plimsoll.database;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * A tenant table and a login with rights to it, as the catalogue describes them, with statements
 * that suit its columns.
 */
record TenantTable(
    String name,
    Role role,
    List<Column> columns,
    Set<String> rights,
    boolean pointsAtTenantTables) {
  private static final String TABLES =
      """
      select c.oid::bigint, n.nspname || '.' || c.relname as name,
             exists (select from pg_constraint k
                       join pg_class r on r.oid = k.confrelid
                       join pg_namespace rn on rn.oid = r.relnamespace
                      where k.conrelid = c.oid and k.contype = 'f'
                        and rn.nspname || '.' || r.relname <> 'platform.tenant') as points
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('app', 'auth', 'platform') and c.relkind in ('r', 'p')
         and not c.relispartition
       order by 2
      """;

  static List<TenantTable> all(DSLContext admin) {
    return admin.fetch(TABLES).stream()
        .filter(row -> !RuleExceptions.NON_TENANT_TABLES.containsKey(row.get("name", String.class)))
        .flatMap(row -> Stream.of(Role.values()).map(role -> read(admin, row, role)))
        .filter(table -> !table.rights().isEmpty())
        .toList();
  }

  private static TenantTable read(DSLContext admin, Record row, Role role) {
    long oid = row.get("oid", Long.class);
    return new TenantTable(
        row.get("name", String.class),
        role,
        Column.of(admin, oid, role),
        rights(admin, oid, role),
        row.get("points", Boolean.class));
  }

  private static Set<String> rights(DSLContext admin, long oid, Role role) {
    return admin
        .fetch(
            """
            select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
             where has_table_privilege({0}, {1}::oid, p)
                or p <> 'DELETE' and has_any_column_privilege({0}, {1}::oid, p)
            """,
            DSL.val(role.login()), DSL.val(oid))
        .intoSet(0, String.class);
  }

  boolean may(String right) {
    return rights.contains(right);
  }

  /** Every needed column, for whoever fills the table behind the scenes. */
  String fill(TenantId tenant) {
    return insert(columns, tenant, tenant);
  }

  String insert(TenantId tenant) {
    return insert(insertable(), tenant, tenant);
  }

  String insertWithIdsOf(TenantId other, TenantId tenant) {
    return insert(insertable(), tenant, other);
  }

  /** Changes nothing in a column that the login may change. */
  String update(TenantId tenant) {
    String column =
        columns.stream().filter(Column::updatable).map(Column::quoted).findFirst().orElseThrow();
    return "update %s set %s = %s where tenant_id = '%s'".formatted(name, column, column, tenant);
  }

  String giveAway(TenantId tenant) {
    return "update " + name + " set tenant_id = '" + tenant + "'";
  }

  String delete(TenantId tenant) {
    return "delete from " + name + " where tenant_id = '" + tenant + "'";
  }

  @Override
  public String toString() {
    return name + " as " + role.login();
  }

  private List<Column> insertable() {
    return may("INSERT") ? columns.stream().filter(Column::insertable).toList() : columns;
  }

  private String insert(List<Column> written, TenantId tenant, TenantId values) {
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            written.stream().map(Column::quoted).collect(Collectors.joining(", ")),
            written.stream().map(c -> c.value(tenant, values)).collect(Collectors.joining(", ")));
  }

  record Column(String name, String type, boolean array, boolean insertable, boolean updatable) {
    private static final String COLUMNS =
        """
        select a.attname, format_type(coalesce(nullif(t.typelem, 0), a.atttypid), null) as type,
               t.typcategory = 'A' as is_array,
               has_column_privilege({1}, a.attrelid, a.attnum, 'INSERT') as insertable,
               has_column_privilege({1}, a.attrelid, a.attnum, 'UPDATE') as updatable
          from pg_attribute a join pg_type t on t.oid = a.atttypid
         where a.attrelid = {0}::oid and a.attnum > 0 and not a.attisdropped
           and a.attgenerated = '' and a.attidentity = ''
         order by a.attnum
        """;

    static List<Column> of(DSLContext admin, long table, Role role) {
      return admin
          .fetch(COLUMNS, DSL.val(table), DSL.val(role.login()))
          .map(row ->
              new Column(
                  row.get("attname", String.class),
                  row.get("type", String.class),
                  row.get("is_array", Boolean.class),
                  row.get("insertable", Boolean.class),
                  row.get("updatable", Boolean.class)));
    }

    String quoted() {
      return '"' + name + '"';
    }

    /** A value of the type that differs between tenants. */
    String value(TenantId tenant, TenantId seed) {
      if (name.equals("tenant_id")) {
        return "'" + tenant + "'";
      }
      String literal = "'" + literal(seed) + "'::" + type;
      return array ? "array[" + literal + "]" : literal;
    }

    private String literal(TenantId seed) {
      int number = Math.floorMod(seed.hashCode(), 30_000) + 1;
      return switch (type) {
        case "uuid" -> seed.toString();
        case "text", "character varying" -> "of " + seed;
        case "smallint", "integer", "bigint", "double precision", "real", "numeric" ->
            String.valueOf(number);
        case "boolean" -> "true";
        case "timestamp with time zone" -> "2026-01-01 00:00:00Z";
        case "date" -> "2026-01-01";
        case "bytea" -> "\\x" + seed.toString().replace("-", "");
        case "json", "jsonb" -> "{\"of\": \"" + seed + "\"}";
        case "inet" -> "192.0.2.1";
        case "interval" -> "1 day";
        default -> throw new IllegalStateException("no test value for the type " + type);
      };
    }
  }
}
