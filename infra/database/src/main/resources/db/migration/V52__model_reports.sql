-- How models are watched: challenger against champion, drift, calibration. Worked out by a worker over the
-- tenant's own book, and kept with what was asked. The documents are in the bytes that the engine writes.
CREATE TABLE app.model_report (
  tenant_id   uuid        NOT NULL REFERENCES platform.tenant (id),
  id          uuid        NOT NULL,
  model_id    text        NOT NULL,
  model_hash  text        NOT NULL CHECK (length(model_hash) = 64),
  question    text        NOT NULL,
  state       text        NOT NULL DEFAULT 'queued'
              CHECK (state IN ('queued', 'running', 'completed', 'failed')),
  done        int         NOT NULL DEFAULT 0 CHECK (done >= 0),
  failed      int         NOT NULL DEFAULT 0 CHECK (failed BETWEEN 0 AND done),
  answer      text,
  problem     text,
  created_by  text        NOT NULL,
  created_at  timestamptz NOT NULL,
  started_at  timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK ((answer IS NOT NULL) = (state = 'completed')),
  CHECK ((problem IS NOT NULL) = (state = 'failed'))
);
CALL platform.make_tenant_table('app.model_report');
