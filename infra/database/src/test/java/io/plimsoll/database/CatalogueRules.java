package io.plimsoll.database;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Decision 4 as questions to the catalogue: every row an answer gives breaks the rule. */
final class CatalogueRules {
  /** {0}: names of tables without tenant; {1}: of definer functions; {2}: of guest grants. */
  private static final String CATALOGUE =
      """
      with
      ours as (
        select c.oid, n.nspname as schema, n.nspname || '.' || c.relname as name, c.relkind,
               c.relispartition, c.relrowsecurity, c.relforcerowsecurity, c.relowner, c.relacl,
               c.reloptions
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'),
      tables as (select * from ours where relkind in ('r', 'p')),
      tenant_tables as (
        select * from tables where not relispartition and name <> all ({0}::text[])),
      grants as (
        select o.*, g.privilege_type as privilege,
               case g.grantee when 0 then 'PUBLIC' else g.grantee::regrole::text end as grantee
          from ours o, aclexplode(o.relacl) g
         where g.grantee <> o.relowner
        union all
        select o.*, g.privilege_type,
               case g.grantee when 0 then 'PUBLIC' else g.grantee::regrole::text end
          from ours o join pg_attribute a on a.attrelid = o.oid, aclexplode(a.attacl) g
         where g.grantee <> o.relowner),
      functions as (
        select p.oid, n.nspname || '.' || p.proname || '('
               || pg_get_function_identity_arguments(p.oid) || ')' as name,
               p.prosecdef, p.proconfig, p.proowner, p.proacl
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname !~ '^pg_' and n.nspname <> 'information_schema')
      """;

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "has no column tenant_id uuid NOT NULL",
              """
              select name from tenant_tables t where not exists (
                select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id'
                   and a.atttypid = 'uuid'::regtype and a.attnotnull)
              """),
          new Rule(
              "has row-level security not enabled",
              "select name from tables where not relrowsecurity and not relispartition"
                  + " and name <> 'platform.flyway_schema_history'"
                  + " and (name <> all ({0}::text[]) or oid in (select oid from grants"
                  + " where grantee = 'app_rw'))"),
          new Rule(
              "has row-level security not forced on its owner",
              "select name from tables where relrowsecurity and not relforcerowsecurity"
                  + " union select name from tenant_tables where not relforcerowsecurity"),
          new Rule(
              "has not exactly one policy",
              """
              select name from tenant_tables t
               where (select count(*) from pg_policy p where p.polrelid = t.oid) <> 1
              """),
          new Rule(
              "has a policy that is not the tenant's for USING and WITH CHECK",
              """
              select name from tenant_tables t join pg_policy p on p.polrelid = t.oid
               where p.polcmd <> '*' or not p.polpermissive or p.polroles <> array[0::oid]
                  or pg_get_expr(p.polqual, p.polrelid) is distinct from (select tenant_rule from wanted)
                  or pg_get_expr(p.polwithcheck, p.polrelid) is distinct from (select tenant_rule from wanted)
              """),
          new Rule(
              "has no primary key",
              """
              select name from tenant_tables t
               where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
              """),
          new Rule(
              "has a key or index that does not begin with tenant_id",
              """
              select t.name || ' ' || i.indexrelid::regclass
                from tenant_tables t join pg_index i on i.indrelid = t.oid
                left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
               where a.attname is distinct from 'tenant_id'
              """),
          new Rule(
              "has a foreign key that does not begin with tenant_id on both sides",
              """
              select t.name || ' ' || c.conname
                from tables t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
                join tables r on r.oid = c.confrelid
                join pg_attribute own on own.attrelid = t.oid and own.attnum = c.conkey[1]
                join pg_attribute other on other.attrelid = r.oid and other.attnum = c.confkey[1]
               where (t.oid in (select oid from tenant_tables)
                       or r.oid in (select oid from tenant_tables))
                 and not (own.attname = 'tenant_id' and (other.attname = 'tenant_id'
                       or (r.name = 'platform.tenant' and other.attname = 'id')))
              """),
          new Rule(
              "has a numeric or enum column, which no index can serve under row-level security",
              """
              select t.name || '.' || a.attname
                from tenant_tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
                join pg_type y on y.oid = a.atttypid
               where not a.attisdropped and (a.atttypid = 'numeric'::regtype or y.typtype = 'e')
              """),
          new Rule("is a partition with grants", "select name from grants where relispartition"),
          new Rule(
              "grants more than reading and writing rows",
              """
              select name || ' ' || privilege || ' to ' || grantee from grants
               where relkind in ('r', 'p', 'v')
                 and privilege not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
              """),
          new Rule(
              "is granted to a role that has no business there",
              """
              select name || ' to ' || grantee from grants
               where grantee not in ('app_rw', 'auth_rw', 'system_rw')
                  or schema not in ('app', 'auth', 'platform')
                  or (schema, grantee::text) not in (('app', 'app_rw'), ('auth', 'auth_rw'))
                     and schema <> 'platform' and name || ' to ' || grantee <> all ({2}::text[])
              """),
          new Rule(
              "shows a secret to a login other than the authorization server's",
              """
              select t.name || '.' || a.attname || ' to ' || l.login
                from tables t join pg_attribute a on a.attrelid = t.oid
                     and a.attname in ('hash', 'sealed_private'),
                     (values ('app_rw'), ('system_rw')) l(login)
               where t.schema = 'auth' and has_column_privilege(l.login, t.oid, a.attnum, 'SELECT')
              """),
          new Rule(
              "is a view without security_invoker",
              """
              select name from ours where relkind = 'v'
                 and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)
              """),
          new Rule(
              "stores rows outside of row-level security",
              "select name from ours where relkind in ('m', 'f')"),
          new Rule(
              "does not belong to plimsoll_owner",
              """
              select name from ours
               where relkind in ('r', 'p', 'v', 'm', 'f') and relowner::regrole::text <> 'plimsoll_owner'
              union all
              select name from functions where proowner::regrole::text <> 'plimsoll_owner'
              """),
          new Rule(
              "runs with its owner's rights without a listed reason",
              "select name from functions where prosecdef and name <> all ({1}::text[])"),
          new Rule(
              "runs with its owner's rights on a search path of its caller's",
              """
              select name from functions
               where prosecdef and not coalesce(proconfig::text like '%search_path=%', false)
              """),
          new Rule(
              "may be executed by everyone",
              """
              select f.name from functions f,
                     aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g
               where g.grantee = 0
              """),
          new Rule(
              "is a login with more power than reading and writing rows",
              """
              select rolname::text from pg_roles
               where rolname in ('app_rw', 'auth_rw', 'system_rw', 'plimsoll_owner')
                 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                      or (rolcanlogin and rolname = 'plimsoll_owner'))
              """),
          new Rule(
              "is a login that may become another role",
              """
              select m.member::regrole || ' as ' || m.roleid::regrole from pg_auth_members m
               where m.member in ('app_rw'::regrole, 'auth_rw'::regrole, 'system_rw'::regrole)
              """),
          new Rule(
              "is not the tenant function of decision 4",
              """
              select 'platform.current_tenant()' where not exists (
                select from pg_proc where oid = 'platform.current_tenant()'::regprocedure
                   and provolatile = 's' and not prosecdef and proconfig is null
                   and pg_get_function_sqlbody(oid) =
                     'RETURN (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid')
              """),
          new Rule(
              "is an exception for something that does not exist",
              """
              select e from unnest({0}::text[]) e where e not in (select name from tables)
              union all
              select e from unnest({1}::text[]) e where e not in (select name from functions)
              union all
              select e from unnest({2}::text[]) e
               where e not in (select name || ' to ' || grantee from grants)
              """));

  private static final String WANTED =
      """
      , wanted(tenant_rule) as (values (
        '(tenant_id = COALESCE(platform.current_tenant(), platform.missing_tenant()))'))
      """;

  private final DSLContext sql;

  CatalogueRules(DSLContext sql) {
    this.sql = sql;
  }

  /** Every broken rule as "object: what is wrong with it". */
  List<String> violations() {
    String all = RULES.stream().map(Rule::asRows).collect(Collectors.joining(" union all "));
    return sql.resultQuery(
            CATALOGUE + WANTED + all,
            names(RuleExceptions.NON_TENANT_TABLES.keySet()),
            names(RuleExceptions.DEFINER_FUNCTIONS.keySet()),
            names(RuleExceptions.GUEST_GRANTS.keySet()))
        .fetch(0, String.class);
  }

  private static Field<String[]> names(Collection<String> names) {
    return DSL.val(names.toArray(String[]::new), SQLDataType.VARCHAR.array());
  }

  static Stream<String> complaints() {
    return RULES.stream().map(Rule::complaint);
  }

  private record Rule(String complaint, String query) {
    String asRows() {
      return "select name || '" + literal(": " + complaint) + "' from (" + query + ") q(name)";
    }

    private static String literal(String text) {
      return text.replace("'", "''");
    }
  }
}
