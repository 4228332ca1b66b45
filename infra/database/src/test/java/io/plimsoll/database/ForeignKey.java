package io.plimsoll.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A foreign key from one tenant table to another, as the catalogue describes it. */
record ForeignKey(
    TenantTable table, String name, String target, String definition, String from, String to) {

  private static final String KEYS =
      """
      select k.conname as name, k.confrelid::regclass::text as target,
             replace(pg_get_constraintdef(k.oid), ' NOT VALID', '') as definition,
             (select string_agg(quote_ident(a.attname), ', ' order by c.at)
                from unnest(k.conkey) with ordinality c(attnum, at)
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.attnum
               where a.attname <> 'tenant_id') as source,
             (select string_agg(quote_ident(a.attname), ', ' order by c.at)
                from unnest(k.confkey) with ordinality c(attnum, at)
                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.attnum
               where a.attname <> 'tenant_id') as sink
        from pg_constraint k
       where k.contype = 'f' and k.conparentid = 0 and k.conrelid = {0}::regclass
         and k.confrelid <> 'platform.tenant'::regclass
       order by 1
      """;

  /** All from this table to another tenant table. */
  static List<ForeignKey> of(DSLContext admin, TenantTable table) {
    return new ArrayList<>(
        admin
            .fetch(KEYS, DSL.val(table.name()))
            .map(row ->
                new ForeignKey(
                    table,
                    row.get("name", String.class),
                    row.get("target", String.class),
                    row.get("definition", String.class),
                    row.get("source", String.class),
                    row.get("sink", String.class))));
  }

  static String drop(List<ForeignKey> keys) {
    return keys.stream()
        .map(key -> "alter table %s drop constraint %s; ".formatted(key.table.name(), key.name))
        .collect(Collectors.joining());
  }

  /** For rows from now on: the filled ones point nowhere. */
  static String add(List<ForeignKey> keys) {
    return keys.stream()
        .map(key ->
            "alter table %s add constraint %s %s not valid; "
                .formatted(key.table.name(), key.name, key.definition))
        .collect(Collectors.joining());
  }

  /** As if the tenant were not part of it. */
  String addWithoutTenant() {
    return "create unique index forgetful on %s (%s); ".formatted(target, to)
        + "alter table %s add constraint forgetful foreign key (%s) references %s (%s) not valid; "
            .formatted(table.name(), from, target, to);
  }

  String dropWithoutTenant() {
    return "alter table %s drop constraint forgetful; ".formatted(table.name())
        + "drop index %s.forgetful; ".formatted(target.split("\\.")[0]);
  }

  @Override
  public String toString() {
    return table + " " + definition;
  }
}
