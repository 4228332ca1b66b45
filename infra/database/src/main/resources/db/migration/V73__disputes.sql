-- Somebody says that a finding is wrong. Whoever resolves it decides what the score makes of the finding.
CREATE TABLE app.dispute (
  tenant_id         uuid        NOT NULL,
  id                uuid        NOT NULL,
  applicant_id      uuid        NOT NULL,
  finding_id        uuid        NOT NULL,
  reason            text        NOT NULL CHECK (reason IN ('fixed', 'not_ours', 'wrong', 'compensated')),
  statement         text        NOT NULL,
  state             text        NOT NULL DEFAULT 'open'
                    CHECK (state IN ('open', 'upheld', 'rejected', 'withdrawn')),
  recheck_scan_id   uuid,
  -- why no re-check could be started, for a person
  recheck_refused   text,
  score             int         NOT NULL,
  provisional_score int         NOT NULL,
  raised_by         text        NOT NULL,
  raised_at         timestamptz NOT NULL,
  resolved_by       text,
  resolved_at       timestamptz,
  resolution_note   text,
  version           int         NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, finding_id) REFERENCES app.finding (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, recheck_scan_id) REFERENCES app.scan (tenant_id, id)
    ON DELETE SET NULL (recheck_scan_id),
  CHECK ((state = 'open') = (resolved_at IS NULL))
);
CREATE INDEX dispute_by_finding ON app.dispute (tenant_id, finding_id, id);
CREATE INDEX dispute_by_applicant ON app.dispute (tenant_id, applicant_id, id);
CALL platform.make_tenant_table('app.dispute');
