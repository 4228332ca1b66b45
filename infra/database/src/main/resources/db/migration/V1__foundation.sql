-- How to write a migration here
--
-- Schemas: app (tenant tables, login app_rw), auth (login auth_rw), platform (login system_rw). Write every
-- name with its schema. Everything is owned by plimsoll_owner, which no service ever logs in as.
--
-- A tenant table:
--   CREATE TABLE app.thing (
--     tenant_id uuid NOT NULL REFERENCES platform.tenant (id),
--     id        uuid NOT NULL,
--     owner_id  uuid NOT NULL,
--     state     text NOT NULL CHECK (state IN ('open', 'closed')),
--     PRIMARY KEY (tenant_id, id),
--     UNIQUE (tenant_id, …),
--     FOREIGN KEY (tenant_id, owner_id) REFERENCES app.owner (tenant_id, id)
--   );
--   CREATE INDEX thing_by_state ON app.thing (tenant_id, state, id);
--   CALL platform.make_tenant_table('app.thing');
--
-- * tenant_id comes first in the primary key, in every unique key, index and foreign key: PostgreSQL checks
--   foreign and unique keys without row-level security, so only the key itself can keep tenants apart.
-- * Score, status and filter columns are int, bigint, text or timestamptz. numeric, enum, jsonb @>, LIKE and
--   lower() are not leakproof: under row-level security they cannot use an index.
-- * Money is a bigint of minor units and a currency; times are timestamptz; closed lists are text with CHECK.
-- * Partitions get no grants; TRUNCATE is granted to nobody; views are security_invoker; a SECURITY DEFINER
--   function needs a reason in the catalogue test, as does a table without tenant.
-- * A migration that has been released is never edited.

CREATE SCHEMA app;
CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA platform TO app_rw, auth_rw, system_rw;
GRANT USAGE ON SCHEMA app TO app_rw;
GRANT USAGE ON SCHEMA auth TO auth_rw;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON ROUTINES FROM PUBLIC;

-- STABLE lets the planner use it as an index condition; after a transaction-local set_config the setting
-- is '' rather than NULL.
CREATE FUNCTION platform.current_tenant() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.tenant_id', true), '')::uuid;

-- A forgotten tenant must be seen as a mistake, not as an empty list.
CREATE FUNCTION platform.missing_tenant() RETURNS uuid
  LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
BEGIN
  RAISE EXCEPTION 'no tenant is bound to this transaction'
    USING ERRCODE = 'insufficient_privilege',
          HINT = 'Run the statement in a transaction of TenantTransactionManager inside a TenantScope.';
END
$$;

GRANT EXECUTE ON FUNCTION platform.current_tenant(), platform.missing_tenant() TO app_rw, auth_rw, system_rw;

CREATE PROCEDURE platform.make_tenant_table(
  target regclass,
  grantee name DEFAULT 'app_rw',
  privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
  LANGUAGE plpgsql
AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE i.indrelid = target AND i.indisprimary
       AND a.attname = 'tenant_id' AND a.atttypid = 'uuid'::regtype AND a.attnotnull)
  THEN
    RAISE EXCEPTION 'the primary key of % must begin with tenant_id uuid NOT NULL', target;
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY tenant ON %s USING (tenant_id = COALESCE(platform.current_tenant(), platform.missing_tenant()))'
    ' WITH CHECK (tenant_id = COALESCE(platform.current_tenant(), platform.missing_tenant()))', target);
  EXECUTE format('GRANT %s ON TABLE %s TO %I', privileges, target, grantee);
END
$$;
