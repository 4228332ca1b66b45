-- What happened, per tenant, as a hash chain: each event's hash covers its content and the hash before it, so
-- an edited, deleted, inserted or reordered event breaks the chain, and the head tells a chain cut at its end.
-- Whoever records an event leaves seq, prev_hash and hash to the trigger. Details carry no personal data.
CREATE TABLE app.audit_event (
  tenant_id    uuid NOT NULL REFERENCES platform.tenant (id),
  seq          bigint NOT NULL,
  id           uuid NOT NULL,
  occurred_at  timestamptz NOT NULL,
  actor_kind   text NOT NULL CHECK (actor_kind IN ('client', 'user', 'operator', 'system')),
  actor_id     text NOT NULL,
  action       text NOT NULL,
  subject_kind text NOT NULL,
  subject_id   text NOT NULL,
  trace_id     text,
  details      text NOT NULL DEFAULT '{}',
  prev_hash    bytea NOT NULL,
  hash         bytea NOT NULL,
  PRIMARY KEY (tenant_id, seq),
  UNIQUE (tenant_id, id)
);
CREATE INDEX audit_event_by_subject ON app.audit_event (tenant_id, subject_kind, subject_id, seq);
CALL platform.make_tenant_table('app.audit_event', 'app_rw', 'SELECT');
-- Not seq, prev_hash and hash: those are the chain's.
GRANT INSERT (tenant_id, id, occurred_at, actor_kind, actor_id, action, subject_kind, subject_id, trace_id, details)
  ON app.audit_event TO app_rw;

CREATE TABLE app.audit_head (
  tenant_id uuid PRIMARY KEY REFERENCES platform.tenant (id),
  seq       bigint NOT NULL,
  hash      bytea NOT NULL
);
CALL platform.make_tenant_table('app.audit_head', 'app_rw', 'SELECT');

-- The bytes under the hash: prev_hash, then each field as a four-byte length (-1 for NULL) and its bytes.
-- uuid: 16 bytes; seq and microseconds since 1970: 8 bytes, big-endian; text: UTF-8.
CREATE FUNCTION platform.framed(field bytea) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN field IS NULL THEN int4send(-1) ELSE int4send(octet_length(field)) || field END;

CREATE FUNCTION platform.audit_hash(event app.audit_event) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256(
    event.prev_hash
    || platform.framed(uuid_send(event.tenant_id))
    || platform.framed(int8send(event.seq))
    || platform.framed(uuid_send(event.id))
    || platform.framed(int8send((extract(epoch FROM event.occurred_at) * 1000000)::bigint))
    || platform.framed(convert_to(event.actor_kind, 'UTF8'))
    || platform.framed(convert_to(event.actor_id, 'UTF8'))
    || platform.framed(convert_to(event.action, 'UTF8'))
    || platform.framed(convert_to(event.subject_kind, 'UTF8'))
    || platform.framed(convert_to(event.subject_id, 'UTF8'))
    || platform.framed(convert_to(event.trace_id, 'UTF8'))
    || platform.framed(convert_to(event.details, 'UTF8')));
GRANT EXECUTE ON FUNCTION platform.framed(bytea), platform.audit_hash(app.audit_event) TO app_rw;

-- SECURITY DEFINER because app_rw must not be able to write the head; row-level security still holds, being
-- forced on the owner. The head's row lock puts a tenant's events in one order until commit.
CREATE FUNCTION platform.chain_audit_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  INSERT INTO app.audit_head AS head (tenant_id, seq, hash)
  VALUES (NEW.tenant_id, 1, decode(repeat('00', 32), 'hex'))
  ON CONFLICT (tenant_id) DO UPDATE SET seq = head.seq + 1
  RETURNING seq, hash INTO NEW.seq, NEW.prev_hash;
  NEW.hash := platform.audit_hash(NEW);
  UPDATE app.audit_head SET hash = NEW.hash WHERE tenant_id = NEW.tenant_id;
  RETURN NEW;
END
$$;
CREATE TRIGGER chain BEFORE INSERT ON app.audit_event
  FOR EACH ROW EXECUTE FUNCTION platform.chain_audit_event();

CREATE FUNCTION platform.refuse_change() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
