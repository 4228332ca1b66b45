-- Third parties that exposure checks saw, joined with those that were declared when they are read.
CREATE TABLE app.detected_vendor (
  tenant_id        uuid        NOT NULL,
  applicant_id     uuid        NOT NULL,
  id               uuid        NOT NULL,
  -- the vendor's id in the table it was recognised with, and that table's version
  vendor           text        NOT NULL,
  vendor_table     text        NOT NULL,
  confidence       text        NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
  document         text        NOT NULL,
  first_seen_at    timestamptz NOT NULL,
  last_seen_at     timestamptz NOT NULL,
  -- the declared vendor that a person made of it
  vendor_id        uuid,
  dismissed_at     timestamptz,
  dismissed_reason text,
  version          int         NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (tenant_id, applicant_id, id),
  UNIQUE (tenant_id, applicant_id, vendor),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, applicant_id, vendor_id) REFERENCES app.vendor (tenant_id, applicant_id, id)
    ON DELETE SET NULL (vendor_id),
  CHECK ((dismissed_at IS NULL) = (dismissed_reason IS NULL)),
  CHECK (vendor_id IS NULL OR dismissed_at IS NULL)
);
CALL platform.make_tenant_table('app.detected_vendor');
