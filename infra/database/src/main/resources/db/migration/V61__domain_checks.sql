-- The last look for the proof of a domain's ownership: asked for by whoever declared the domain, made by a worker.
ALTER TABLE app.applicant_domain
  ADD COLUMN check_id       uuid,
  ADD COLUMN check_method   text CHECK (check_method IN ('dns_txt', 'well_known_file', 'operator')),
  ADD COLUMN check_state    text CHECK (check_state IN ('pending', 'verified', 'failed')),
  ADD COLUMN check_asked_at timestamptz,
  ADD CHECK (num_nulls(check_id, check_method, check_state, check_asked_at) IN (0, 4));

-- A worker knows the look it is to make by its id alone.
CREATE UNIQUE INDEX ON app.applicant_domain (tenant_id, check_id) WHERE check_id IS NOT NULL;
