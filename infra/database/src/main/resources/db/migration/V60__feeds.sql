-- What is known of each published list that the service reads: which copy is in use, how old it is, and what
-- went wrong last. Written by the workers, read by the operator. The copies themselves lie on disk.
CREATE TABLE platform.feed (
  name         text PRIMARY KEY,
  -- Without credentials and query; null when the list is not configured.
  location     text,
  refresh_seconds bigint NOT NULL CHECK (refresh_seconds > 0),
  digest       text,
  bytes        bigint,
  entries      bigint,
  data_date    date,
  fetched_at   timestamptz,
  confirmed_at timestamptz,
  attempted_at timestamptz,
  error        text,
  CHECK ((digest IS NULL) = (fetched_at IS NULL) AND (digest IS NULL) = (confirmed_at IS NULL)
    AND (digest IS NULL) = (bytes IS NULL) AND (digest IS NULL) = (entries IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON platform.feed TO system_rw;
