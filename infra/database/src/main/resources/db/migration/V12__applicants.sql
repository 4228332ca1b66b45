-- The SMEs being underwritten.
CREATE TABLE app.applicant (
  tenant_id           uuid NOT NULL REFERENCES platform.tenant (id),
  id                  uuid NOT NULL,
  name                text NOT NULL CHECK (name <> ''),
  -- The name as searches compare it, made by the service; "C" so that a prefix is a range of the index.
  name_search         text COLLATE "C" NOT NULL,
  uen                 text NOT NULL CHECK (length(uen) BETWEEN 9 AND 10),
  ssic_scheme         text NOT NULL CHECK (ssic_scheme IN ('ssic_2020', 'ssic_2025')),
  ssic_code           text COLLATE "C" NOT NULL CHECK (length(ssic_code) = 5),
  revenue_amount      bigint CHECK (revenue_amount >= 0),
  revenue_currency    text,
  revenue_fiscal_year int,
  employees           int CHECK (employees >= 0),
  state               text NOT NULL CHECK (state IN ('prospect', 'insured', 'lapsed')),
  version             int NOT NULL,
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, uen),
  CHECK ((revenue_amount IS NULL) = (revenue_currency IS NULL))
);
CREATE INDEX applicant_by_name ON app.applicant (tenant_id, name_search, id);
CREATE INDEX applicant_by_ssic ON app.applicant (tenant_id, ssic_code, id);
CALL platform.make_tenant_table('app.applicant');

-- Records held, by category. A category without a row is unknown; zero is none.
CREATE TABLE app.record_holding (
  tenant_id    uuid NOT NULL,
  applicant_id uuid NOT NULL,
  category     text NOT NULL,
  records      bigint NOT NULL CHECK (records >= 0),
  PRIMARY KEY (tenant_id, applicant_id, category),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('app.record_holding');

-- Domains an applicant says are its own, with leave to probe them and proof of ownership.
CREATE TABLE app.applicant_domain (
  tenant_id            uuid NOT NULL,
  applicant_id         uuid NOT NULL,
  domain               text COLLATE "C" NOT NULL,
  token                text NOT NULL,
  consent_given_by     text,
  consent_role         text,
  consent_given_at     timestamptz,
  consent_text_version text,
  proof_method         text CHECK (proof_method IN ('dns_txt', 'well_known_file', 'operator')),
  proof_at             timestamptz,
  last_check           text,
  added_at             timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, applicant_id, domain),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nulls(consent_given_by, consent_role, consent_given_at, consent_text_version) IN (0, 4)),
  CHECK ((proof_method IS NULL) = (proof_at IS NULL))
);
CALL platform.make_tenant_table('app.applicant_domain');

-- Third parties an applicant declares.
CREATE TABLE app.vendor (
  tenant_id                uuid NOT NULL,
  applicant_id             uuid NOT NULL,
  id                       uuid NOT NULL,
  name                     text NOT NULL,
  category                 text NOT NULL,
  domains                  text[] NOT NULL,
  data_categories          text[] NOT NULL,
  records_shared           bigint CHECK (records_shared >= 0),
  access_kinds             text[] NOT NULL,
  access_limited           boolean,
  offshore_country         text,
  vetted                   boolean,
  breach_notice            boolean,
  breach_notice_hours      int,
  audit_right              boolean,
  sub_processors_disclosed boolean,
  last_vetted_on           date,
  version                  int NOT NULL,
  created_at               timestamptz NOT NULL,
  updated_at               timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, applicant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE
);
CALL platform.make_tenant_table('app.vendor');
