-- A score is written once: there is no grant to change one. The snapshot is what it was computed from, in
-- the very bytes that were hashed, so that it can be replayed.
CREATE TABLE app.score (
  tenant_id     uuid        NOT NULL REFERENCES platform.tenant (id),
  id            uuid        NOT NULL,
  applicant_id  uuid        NOT NULL,
  score         int         NOT NULL CHECK (score BETWEEN 0 AND 1000),
  band_low      int         NOT NULL,
  band_high     int         NOT NULL,
  grade         text        NOT NULL CHECK (grade IN ('a', 'b', 'c', 'd', 'e', 'f')),
  decision      text        NOT NULL CHECK (decision IN ('accept', 'refer', 'decline')),
  as_of         timestamptz NOT NULL,
  computed_at   timestamptz NOT NULL,
  model_id      text        NOT NULL,
  model_hash    text        NOT NULL CHECK (length(model_hash) = 64),
  snapshot_hash text        NOT NULL CHECK (length(snapshot_hash) = 64),
  result_hash   text        NOT NULL CHECK (length(result_hash) = 64),
  submission_id uuid,
  scan_id       uuid,
  snapshot      text        NOT NULL,
  result        text        NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX score_by_applicant ON app.score (tenant_id, applicant_id, id DESC);
CALL platform.make_tenant_table('app.score', 'app_rw', 'SELECT, INSERT, DELETE');
