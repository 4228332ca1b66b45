-- What mail exchangers of providers last showed from outside: public facts of a host, nothing of a tenant and
-- nothing of who asked. Thousands of companies share a few such hosts, which are asked once for all of them.
CREATE TABLE platform.mail_server (
  host        text PRIMARY KEY CHECK (length(host) <= 253),
  -- null while nobody has told yet what it shows
  document    text,
  -- until when the document counts
  fresh_until timestamptz,
  -- until when others leave it to a worker that asks the host at this moment
  asked_until timestamptz,
  CHECK ((document IS NULL) = (fresh_until IS NULL))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.mail_server TO system_rw;
