-- Whoever serves requests manages secrets without being able to read one: the hash is the authorization
-- server's. A secret is added, its end is moved, it is taken away; it is never rewritten.
REVOKE SELECT, UPDATE ON auth.client_secret FROM app_rw;
GRANT SELECT (tenant_id, client_id, id, created_at, expires_at), UPDATE (expires_at) ON auth.client_secret TO app_rw;
REVOKE SELECT ON auth.client_secret FROM system_rw;

-- Onboarding a tenant and the operator's answer to it are one transaction, so that a repeated request cannot
-- onboard twice, whatever broke in between.
GRANT SELECT, INSERT, DELETE ON app.idempotency_key TO system_rw;
