-- OAuth clients. A tenant's administrators manage them (app_rw); the authorization server only reads them,
-- in a transaction bound to the tenant that the client_id itself names.
GRANT USAGE ON SCHEMA auth TO app_rw, system_rw;

CREATE TABLE auth.client (
  tenant_id      uuid NOT NULL REFERENCES platform.tenant (id),
  id             uuid NOT NULL,
  name           text NOT NULL CHECK (name <> ''),
  authentication text NOT NULL CHECK (authentication IN ('client_secret_basic', 'private_key_jwt')),
  scopes         text[] NOT NULL CHECK (cardinality(scopes) > 0),
  state          text NOT NULL CHECK (state IN ('active', 'revoked')),
  -- Raised to refuse every token issued before.
  epoch          int NOT NULL DEFAULT 0,
  version        int NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CALL platform.make_tenant_table('auth.client');
GRANT SELECT ON auth.client TO auth_rw;

CREATE TABLE auth.client_secret (
  tenant_id  uuid NOT NULL,
  client_id  uuid NOT NULL,
  id         uuid NOT NULL,
  -- SHA-256 of 256 random bits: nothing to guess, so no slow hash (docs/adr).
  hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (tenant_id, client_id, id),
  FOREIGN KEY (tenant_id, client_id) REFERENCES auth.client (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('auth.client_secret');
GRANT SELECT ON auth.client_secret TO auth_rw;

CREATE TABLE auth.client_key (
  tenant_id  uuid NOT NULL,
  client_id  uuid NOT NULL,
  id         uuid NOT NULL,
  kid        text NOT NULL,
  algorithm  text NOT NULL CHECK (algorithm IN ('ES256', 'RS256')),
  public_jwk text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, client_id, id),
  UNIQUE (tenant_id, client_id, kid),
  FOREIGN KEY (tenant_id, client_id) REFERENCES auth.client (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('auth.client_key');
GRANT SELECT ON auth.client_key TO auth_rw;

-- Client assertions that were accepted, by the hash of their jti, until they expire by themselves.
CREATE TABLE auth.used_assertion (
  tenant_id  uuid NOT NULL,
  client_id  uuid NOT NULL,
  jti_hash   bytea NOT NULL CHECK (octet_length(jti_hash) = 32),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, client_id, jti_hash)
);
CREATE INDEX used_assertion_by_expiry ON auth.used_assertion (tenant_id, client_id, expires_at);
CALL platform.make_tenant_table('auth.used_assertion', 'auth_rw', 'SELECT, INSERT, DELETE');

-- The keys that sign access tokens. Only auth_rw sees the private half, and that encrypted; whoever verifies
-- tokens reads the public half as system_rw.
CREATE TABLE auth.signing_key (
  kid             text PRIMARY KEY,
  public_jwk      text NOT NULL,
  sealed_private  bytea NOT NULL,
  created_at      timestamptz NOT NULL,
  signs_until     timestamptz NOT NULL,
  published_until timestamptz NOT NULL CHECK (published_until > signs_until)
);
GRANT SELECT, INSERT, DELETE ON auth.signing_key TO auth_rw;
GRANT SELECT (kid, public_jwk, created_at, signs_until, published_until) ON auth.signing_key TO system_rw;

-- Tokens that are refused before they expire: one token by its jti, or all of a client or tenant that carry
-- an epoch below min_epoch. Rows outlive the longest token and are then removed.
CREATE TABLE auth.token_revocation (
  kind       text NOT NULL CHECK (kind IN ('token', 'client', 'owner')),
  subject    text NOT NULL,
  min_epoch  int NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (kind, subject)
);
CREATE INDEX token_revocation_by_expiry ON auth.token_revocation (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.token_revocation TO auth_rw;
GRANT SELECT ON auth.token_revocation TO system_rw;

CREATE FUNCTION auth.note_epoch(revoked text, whose text, epoch int) RETURNS void
  LANGUAGE sql
AS $$
  INSERT INTO auth.token_revocation AS noted (kind, subject, min_epoch, expires_at)
  VALUES (revoked, whose, epoch, now() + interval '15 minutes')
  ON CONFLICT (kind, subject) DO UPDATE
    SET min_epoch = greatest(noted.min_epoch, excluded.min_epoch), expires_at = excluded.expires_at
$$;

-- SECURITY DEFINER because those who raise an epoch must not be able to lower what was noted.
CREATE FUNCTION auth.note_client_epoch() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM auth.note_epoch('client', NEW.tenant_id || '/' || NEW.id, NEW.epoch);
  RETURN NULL;
END
$$;
CREATE TRIGGER note_epoch AFTER UPDATE OF epoch ON auth.client
  FOR EACH ROW WHEN (NEW.epoch <> OLD.epoch) EXECUTE FUNCTION auth.note_client_epoch();

CREATE FUNCTION auth.note_tenant_epoch() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM auth.note_epoch('owner', NEW.id::text, NEW.epoch);
  RETURN NULL;
END
$$;
CREATE TRIGGER note_epoch AFTER UPDATE OF epoch ON platform.tenant
  FOR EACH ROW WHEN (NEW.epoch <> OLD.epoch) EXECUTE FUNCTION auth.note_tenant_epoch();

-- Onboarding a tenant, its first client and their audit events is one transaction of the operator's, bound to
-- the new tenant from its first row on.
GRANT USAGE ON SCHEMA app TO system_rw;
GRANT SELECT, INSERT ON auth.client, auth.client_secret, auth.client_key TO system_rw;
GRANT INSERT (tenant_id, id, occurred_at, actor_kind, actor_id, action, subject_kind, subject_id, trace_id, details)
  ON app.audit_event TO system_rw;
