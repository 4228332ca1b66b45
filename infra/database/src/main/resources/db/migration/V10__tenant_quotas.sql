-- What a tenant may use. The plan says where the figures start; an operator may change them for one tenant.
ALTER TABLE platform.tenant
  ADD COLUMN default_currency    text NOT NULL DEFAULT 'SGD' CHECK (default_currency ~ '^[A-Z]{3}$'),
  ADD COLUMN requests_per_minute int  NOT NULL DEFAULT 1200 CHECK (requests_per_minute > 0),
  ADD COLUMN max_applicants      int  NOT NULL DEFAULT 10000 CHECK (max_applicants >= 0),
  ADD COLUMN scans_per_day       int  NOT NULL DEFAULT 2000 CHECK (scans_per_day >= 0),
  ADD CONSTRAINT tenant_plan_check CHECK (plan IN ('trial', 'standard', 'enterprise')),
  DROP CONSTRAINT tenant_kind_check,
  -- The platform itself is a tenant, so that its operators' clients and audit events have a place.
  ADD CONSTRAINT tenant_kind_check CHECK (kind IN ('platform', 'brokerage', 'partner', 'insurer'));
