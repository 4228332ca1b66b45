-- Published incidents that may be an applicant's, as a feed told them when they were found. What is not certain
-- counts for nothing until a person confirms it.
CREATE TABLE app.incident_match (
  tenant_id    uuid        NOT NULL,
  id           uuid        NOT NULL,
  applicant_id uuid        NOT NULL,
  feed         text        NOT NULL,
  -- what the feed calls the incident
  incident     text        NOT NULL,
  organisation text        NOT NULL,
  occurred_on  date        NOT NULL,
  records      bigint      CHECK (records >= 0),
  reference    text,
  confidence   text        NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
  basis        text        NOT NULL CHECK (basis IN ('domain', 'name', 'similar_name')),
  -- the domain or name of the feed that agrees
  told         text        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('certain', 'open', 'confirmed', 'rejected')),
  found_at     timestamptz NOT NULL,
  decided_by   text,
  decided_at   timestamptz,
  version      int         NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, applicant_id, feed, incident),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  CHECK ((state IN ('confirmed', 'rejected')) = (decided_at IS NOT NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL))
);
CREATE INDEX incident_match_by_applicant ON app.incident_match (tenant_id, applicant_id, id);
CALL platform.make_tenant_table('app.incident_match');
