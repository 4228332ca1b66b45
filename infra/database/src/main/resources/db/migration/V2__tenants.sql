-- The registry of tenants. A tenant's own transactions see its own row; the authorization server reads the
-- state before it issues a token; the operator, as system_rw, sees and writes all.
CREATE TABLE platform.tenant (
  id          uuid PRIMARY KEY,
  name        text NOT NULL CHECK (name <> ''),
  kind        text NOT NULL CHECK (kind IN ('brokerage', 'partner', 'insurer')),
  plan        text NOT NULL DEFAULT 'standard',
  data_region text NOT NULL DEFAULT 'sg',
  state       text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'offboarded')),
  -- Raised to refuse every token issued before.
  epoch       int NOT NULL DEFAULT 0,
  version     bigint NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL
);

ALTER TABLE platform.tenant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_row ON platform.tenant FOR SELECT TO app_rw
  USING (id = COALESCE(platform.current_tenant(), platform.missing_tenant()));
CREATE POLICY every_row_to_issue_tokens ON platform.tenant FOR SELECT TO auth_rw USING (true);
CREATE POLICY every_row_to_operate ON platform.tenant TO system_rw USING (true) WITH CHECK (true);

GRANT SELECT ON platform.tenant TO app_rw, auth_rw;
GRANT SELECT, INSERT, UPDATE ON platform.tenant TO system_rw;
