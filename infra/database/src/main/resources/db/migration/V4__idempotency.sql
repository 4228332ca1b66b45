-- The truth about an Idempotency-Key: written in the transaction of the work itself, so that work and answer
-- are there together or not at all. A row without status is a request still running.
CREATE TABLE app.idempotency_key (
  tenant_id    uuid NOT NULL REFERENCES platform.tenant (id),
  client_id    text NOT NULL,
  operation    text NOT NULL,
  key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  request_hash text NOT NULL,
  status       int,
  headers      text,
  body         bytea,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, client_id, operation, key)
);
CREATE INDEX idempotency_key_by_expiry ON app.idempotency_key (tenant_id, expires_at);
CALL platform.make_tenant_table('app.idempotency_key');
