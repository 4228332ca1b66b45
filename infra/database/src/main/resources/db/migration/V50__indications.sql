-- What cover would cost, asked on the ground of one score. An indication is written once. The document holds
-- every option with its loss and its premium, or why there is none.
CREATE TABLE app.indication (
  tenant_id    uuid        NOT NULL REFERENCES platform.tenant (id),
  id           uuid        NOT NULL,
  applicant_id uuid        NOT NULL,
  score_id     uuid        NOT NULL,
  model_id     text        NOT NULL,
  model_hash   text        NOT NULL CHECK (length(model_hash) = 64),
  currency     text        NOT NULL CHECK (length(currency) = 3),
  created_at   timestamptz NOT NULL,
  created_by   text        NOT NULL,
  document     text        NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES app.applicant (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, score_id) REFERENCES app.score (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX indication_by_applicant ON app.indication (tenant_id, applicant_id, id DESC);
CREATE INDEX indication_by_score ON app.indication (tenant_id, score_id);
CALL platform.make_tenant_table('app.indication', 'app_rw', 'SELECT, INSERT, DELETE');
