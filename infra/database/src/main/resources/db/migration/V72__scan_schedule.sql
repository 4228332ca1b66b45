-- When an applicant is scanned again. Without a row the standard applies from the first scan on.
CREATE TABLE app.scan_schedule (
  tenant_id    uuid        NOT NULL,
  applicant_id uuid        NOT NULL,
  enabled      boolean     NOT NULL DEFAULT true,
  every_days   int         NOT NULL DEFAULT 30 CHECK (every_days BETWEEN 1 AND 365),
  next_at      timestamptz,
  -- why the last turn was put off, for a person; null when it was not
  put_off      text,
  -- the number of the task that is to come; an older one finds another number and does nothing
  serial       int         NOT NULL DEFAULT 0,
  version      int         NOT NULL DEFAULT 1 CHECK (version > 0),
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, applicant_id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('app.scan_schedule');
