-- What is known about an applicant: submissions, breach history, exposure checks.
-- Documents that are hashed or replayed are text, not jsonb: the bytes are the evidence.

CREATE TABLE app.submission (
  tenant_id             uuid        NOT NULL REFERENCES platform.tenant (id),
  id                    uuid        NOT NULL,
  applicant_id          uuid        NOT NULL,
  questionnaire_id      text        NOT NULL,
  questionnaire_version int         NOT NULL CHECK (questionnaire_version > 0),
  state                 text        NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'attested')),
  -- question id to value, and question id to the time it was last given
  answers               text        NOT NULL DEFAULT '{}',
  answered_at           text        NOT NULL DEFAULT '{}',
  version               int         NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at            timestamptz NOT NULL,
  updated_at            timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX submission_by_applicant ON app.submission (tenant_id, applicant_id, id);
CALL platform.make_tenant_table('app.submission');

-- What was declared. Written once: there is no grant to change it.
CREATE TABLE app.attestation (
  tenant_id     uuid        NOT NULL,
  submission_id uuid        NOT NULL,
  name          text        NOT NULL,
  role          text        NOT NULL,
  attested_at   timestamptz NOT NULL,
  language      text        NOT NULL,
  declaration   text        NOT NULL,
  client_id     text        NOT NULL,
  answers       text        NOT NULL,
  answers_hash  text        NOT NULL CHECK (length(answers_hash) = 64),
  PRIMARY KEY (tenant_id, submission_id),
  FOREIGN KEY (tenant_id, submission_id) REFERENCES app.submission (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('app.attestation', 'app_rw', 'SELECT, INSERT, DELETE');

CREATE TABLE app.incident (
  tenant_id        uuid        NOT NULL REFERENCES platform.tenant (id),
  id               uuid        NOT NULL,
  applicant_id     uuid        NOT NULL,
  kind             text        NOT NULL CHECK (kind IN ('business_email_compromise', 'funds_transfer_fraud',
                                 'ransomware', 'privacy_breach', 'vendor_incident', 'other')),
  occurred_on      date        NOT NULL,
  discovered_on    date,
  records_affected bigint      CHECK (records_affected >= 0),
  cost_amount      bigint      CHECK (cost_amount >= 0),
  cost_currency    text        CHECK (length(cost_currency) = 3),
  remediation      text,
  remediated_on    date,
  vendor_id        uuid,
  source           text        NOT NULL CHECK (source IN ('applicant', 'broker', 'insurer', 'public_source')),
  source_reference text,
  version          int         NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, applicant_id, vendor_id) REFERENCES app.vendor (tenant_id, applicant_id, id)
    ON DELETE SET NULL (vendor_id),
  CHECK ((cost_amount IS NULL) = (cost_currency IS NULL))
);
CREATE INDEX incident_by_applicant ON app.incident (tenant_id, applicant_id, id);
CALL platform.make_tenant_table('app.incident');

CREATE TABLE app.scan (
  tenant_id      uuid        NOT NULL REFERENCES platform.tenant (id),
  id             uuid        NOT NULL,
  applicant_id   uuid        NOT NULL,
  domains        text[]      NOT NULL,
  state          text        NOT NULL DEFAULT 'queued'
                 CHECK (state IN ('queued', 'running', 'completed', 'cancelled', 'failed')),
  done           int         NOT NULL DEFAULT 0 CHECK (done >= 0),
  total          int         CHECK (total >= 0),
  cancel_asked   boolean     NOT NULL DEFAULT false,
  -- raised by every worker that takes the scan; a late worker's write finds another epoch and counts for nothing
  lease_epoch    bigint      NOT NULL DEFAULT 0,
  failure_reason text,
  created_at     timestamptz NOT NULL,
  started_at     timestamptz,
  finished_at    timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX scan_by_applicant ON app.scan (tenant_id, applicant_id, id);
CALL platform.make_tenant_table('app.scan');

CREATE TABLE app.observation (
  tenant_id   uuid        NOT NULL,
  id          uuid        NOT NULL,
  scan_id     uuid        NOT NULL,
  probe       text        NOT NULL,
  asset       text        NOT NULL,
  observed_at timestamptz NOT NULL,
  document    text        NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, scan_id) REFERENCES app.scan (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX observation_by_scan ON app.observation (tenant_id, scan_id, id);
CALL platform.make_tenant_table('app.observation', 'app_rw', 'SELECT, INSERT, DELETE');

CREATE TABLE app.finding (
  tenant_id uuid NOT NULL,
  id        uuid NOT NULL,
  scan_id   uuid NOT NULL,
  check_id  text NOT NULL,
  asset     text NOT NULL,
  outcome   text NOT NULL CHECK (outcome IN ('pass', 'partial', 'fail', 'not_applicable', 'unknown')),
  document  text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, scan_id) REFERENCES app.scan (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX finding_by_scan ON app.finding (tenant_id, scan_id, id);
CALL platform.make_tenant_table('app.finding', 'app_rw', 'SELECT, INSERT, DELETE');

CREATE TABLE app.contradiction (
  tenant_id     uuid        NOT NULL,
  id            uuid        NOT NULL,
  applicant_id  uuid        NOT NULL,
  submission_id uuid        NOT NULL,
  finding_id    uuid        NOT NULL,
  rule_id       text        NOT NULL,
  state         text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'clarified', 'corrected', 'accepted')),
  document      text        NOT NULL,
  raised_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, submission_id, finding_id, rule_id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, submission_id) REFERENCES app.submission (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, finding_id) REFERENCES app.finding (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX contradiction_by_applicant ON app.contradiction (tenant_id, applicant_id, id);
CALL platform.make_tenant_table('app.contradiction');
