-- What became of insured periods. Periods of one applicant do not overlap: whoever writes one holds the
-- applicant's row.
CREATE TABLE app.outcome (
  tenant_id        uuid        NOT NULL REFERENCES platform.tenant (id),
  id               uuid        NOT NULL,
  applicant_id     uuid        NOT NULL,
  period_start     date        NOT NULL,
  period_end       date        NOT NULL,
  valued_on        date        NOT NULL,
  claim_count      int         NOT NULL CHECK (claim_count >= 0),
  source           text        NOT NULL CHECK (source IN ('applicant', 'broker', 'insurer', 'public_source')),
  source_reference text,
  version          int         NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  CHECK (period_start < period_end),
  CHECK (period_start < valued_on)
);
CREATE INDEX outcome_by_applicant ON app.outcome (tenant_id, applicant_id, period_start, id);
CALL platform.make_tenant_table('app.outcome');

CREATE TABLE app.outcome_loss (
  tenant_id         uuid   NOT NULL,
  outcome_id        uuid   NOT NULL,
  peril             text   NOT NULL CHECK (peril IN ('business_email_compromise', 'funds_transfer_fraud',
                             'ransomware', 'privacy_liability', 'vendor_incident')),
  claim_count       int    NOT NULL CHECK (claim_count > 0),
  incurred_amount   bigint CHECK (incurred_amount >= 0),
  incurred_currency text   CHECK (length(incurred_currency) = 3),
  PRIMARY KEY (tenant_id, outcome_id, peril),
  FOREIGN KEY (tenant_id, outcome_id) REFERENCES app.outcome (tenant_id, id) ON DELETE CASCADE,
  CHECK ((incurred_amount IS NULL) = (incurred_currency IS NULL))
);
CALL platform.make_tenant_table('app.outcome_loss');
