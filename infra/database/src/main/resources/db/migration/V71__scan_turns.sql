-- A scan is made of turns, one for each domain and group. A turn and what it observed are written together,
-- so that a worker that takes the scan up after a crash leaves out what is finished.

-- Rows that are there already are looked at below. The owner sees none while row-level security is forced on it,
-- so that is lifted until the end of this migration.
ALTER TABLE app.scan NO FORCE ROW LEVEL SECURITY;
ALTER TABLE app.finding NO FORCE ROW LEVEL SECURITY;
ALTER TABLE app.observation NO FORCE ROW LEVEL SECURITY;

ALTER TABLE app.scan
  ADD COLUMN purpose    text   NOT NULL DEFAULT 'full' CHECK (purpose IN ('full', 'recheck')),
  ADD COLUMN started_by text   NOT NULL DEFAULT 'request' CHECK (started_by IN ('request', 'schedule', 'dispute')),
  ADD COLUMN groups     text[] NOT NULL DEFAULT '{}',
  -- of a re-check: the finding that is looked at again
  ADD COLUMN finding_id uuid,
  -- raised by every change that somebody who follows the scan should hear of
  ADD COLUMN revision   bigint NOT NULL DEFAULT 0,
  ADD CHECK ((purpose = 'recheck') OR finding_id IS NULL),
  ADD FOREIGN KEY (tenant_id, finding_id) REFERENCES app.finding (tenant_id, id)
    ON DELETE SET NULL (finding_id);
CREATE INDEX scan_by_finding ON app.scan (tenant_id, finding_id);

CREATE TABLE app.scan_group (
  tenant_id  uuid NOT NULL,
  scan_id    uuid NOT NULL,
  group_name text NOT NULL,
  done       int  NOT NULL DEFAULT 0 CHECK (done >= 0),
  total      int  NOT NULL DEFAULT 0 CHECK (total >= 0),
  PRIMARY KEY (tenant_id, scan_id, group_name),
  FOREIGN KEY (tenant_id, scan_id) REFERENCES app.scan (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('app.scan_group');

CREATE TABLE app.scan_turn (
  tenant_id   uuid        NOT NULL,
  scan_id     uuid        NOT NULL,
  domain      text COLLATE "C" NOT NULL,
  group_name  text        NOT NULL,
  finished_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, scan_id, domain, group_name),
  FOREIGN KEY (tenant_id, scan_id) REFERENCES app.scan (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('app.scan_turn', 'app_rw', 'SELECT, INSERT, DELETE');

-- A turn that is taken again may see the same thing again; the first reading of a scan is the one that counts.
DELETE FROM app.observation later
  USING app.observation first
  WHERE first.tenant_id = later.tenant_id AND first.scan_id = later.scan_id
    AND first.probe = later.probe AND first.asset = later.asset AND first.id < later.id;
CREATE UNIQUE INDEX observation_once_a_scan ON app.observation (tenant_id, scan_id, probe, asset);

ALTER TABLE app.scan FORCE ROW LEVEL SECURITY;
ALTER TABLE app.finding FORCE ROW LEVEL SECURITY;
ALTER TABLE app.observation FORCE ROW LEVEL SECURITY;
