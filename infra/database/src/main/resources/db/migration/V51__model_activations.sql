-- Which model version scores from when on. The same for every tenant: a tenant reads it, the operator
-- (system_rw) writes it. Rows are added and never changed, so that it can be told for any moment of the past.
CREATE TABLE platform.model_version (
  id            text        PRIMARY KEY,
  hash          text        NOT NULL CHECK (length(hash) = 64),
  registered_at timestamptz NOT NULL
);
CREATE TABLE platform.model_activation (
  id             uuid        PRIMARY KEY,
  model_id       text        NOT NULL REFERENCES platform.model_version (id),
  effective_from timestamptz NOT NULL,
  activated_at   timestamptz NOT NULL,
  activated_by   text        NOT NULL,
  reason         text        NOT NULL
);
CREATE INDEX model_activation_by_time ON platform.model_activation (effective_from DESC, id DESC);

ALTER TABLE platform.model_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.model_activation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_row_to_read ON platform.model_version FOR SELECT TO app_rw USING (true);
CREATE POLICY every_row_to_read ON platform.model_activation FOR SELECT TO app_rw USING (true);
CREATE POLICY every_row_to_operate ON platform.model_version TO system_rw USING (true) WITH CHECK (true);
CREATE POLICY every_row_to_operate ON platform.model_activation TO system_rw USING (true) WITH CHECK (true);
GRANT SELECT ON platform.model_version, platform.model_activation TO app_rw;
GRANT SELECT, INSERT ON platform.model_version, platform.model_activation TO system_rw;
