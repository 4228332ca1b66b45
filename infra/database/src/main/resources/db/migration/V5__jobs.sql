-- db-scheduler's table. Workers run it as system_rw; a tenant's transaction may only put in tasks of its own,
-- named '<tenant id>/…', so that job and schedule commit together.
CREATE TABLE platform.scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_execution_time ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON platform.scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_by_priority ON platform.scheduled_tasks (priority DESC, execution_time);

ALTER TABLE platform.scheduled_tasks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_row_to_run ON platform.scheduled_tasks TO system_rw USING (true) WITH CHECK (true);
CREATE POLICY own_tasks_to_put_in ON platform.scheduled_tasks FOR INSERT TO app_rw
  WITH CHECK (starts_with(task_instance,
    COALESCE(platform.current_tenant(), platform.missing_tenant())::text || '/'));
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.scheduled_tasks TO system_rw;
GRANT INSERT ON platform.scheduled_tasks TO app_rw;

CREATE TABLE app.rescoring_job (
  tenant_id           uuid NOT NULL REFERENCES platform.tenant (id),
  id                  uuid NOT NULL,
  state               text NOT NULL DEFAULT 'queued'
                      CHECK (state IN ('queued', 'running', 'completed', 'cancelled', 'failed')),
  filter              text NOT NULL,
  model_version       text NOT NULL,
  as_of               timestamptz NOT NULL,
  seed                bigint NOT NULL DEFAULT 0,
  rescan              boolean NOT NULL DEFAULT false,
  shadow              boolean NOT NULL DEFAULT false,
  total               int CHECK (total >= 0),
  created_by          text NOT NULL,
  created_at          timestamptz NOT NULL,
  started_at          timestamptz,
  cancel_requested_at timestamptz,
  finished_at         timestamptz,
  problem             text,
  version             bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX rescoring_job_by_state ON app.rescoring_job (tenant_id, state, id);
CALL platform.make_tenant_table('app.rescoring_job');

-- A range of applicants, (after_id, up_to_id], worked through in id order. cursor_id is the last one whose
-- result is committed. Whoever takes the shard raises lease_epoch; a commit that finds another epoch is late
-- and must not count.
CREATE TABLE app.rescoring_shard (
  tenant_id   uuid NOT NULL,
  job_id      uuid NOT NULL,
  shard       int NOT NULL CHECK (shard >= 0),
  state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'cancelled')),
  after_id    uuid,
  up_to_id    uuid,
  cursor_id   uuid,
  lease_epoch bigint NOT NULL DEFAULT 0,
  lease_owner text,
  leased_at   timestamptz,
  total       int NOT NULL CHECK (total >= 0),
  done        int NOT NULL DEFAULT 0,
  failed      int NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, job_id, shard),
  FOREIGN KEY (tenant_id, job_id) REFERENCES app.rescoring_job (tenant_id, id) ON DELETE CASCADE,
  CHECK (done + failed <= total)
);
CALL platform.make_tenant_table('app.rescoring_shard');

-- The ledger: one row per applicant and job, so that an applicant cannot be scored twice in a job.
CREATE TABLE app.rescoring_result (
  tenant_id      uuid NOT NULL,
  job_id         uuid NOT NULL,
  applicant_id   uuid NOT NULL,
  shard          int NOT NULL,
  lease_epoch    bigint NOT NULL,
  outcome        text NOT NULL CHECK (outcome IN ('scored', 'skipped', 'failed')),
  score_id       uuid,
  score          int,
  previous_score int,
  grade          text,
  decision       text,
  problem        text,
  finished_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, job_id, applicant_id),
  FOREIGN KEY (tenant_id, job_id, shard)
    REFERENCES app.rescoring_shard (tenant_id, job_id, shard) ON DELETE CASCADE
);
CALL platform.make_tenant_table('app.rescoring_result');

-- What others must be told, written in the transaction of the change itself and sent afterwards.
CREATE TABLE app.outbox (
  tenant_id       uuid NOT NULL REFERENCES platform.tenant (id),
  id              uuid NOT NULL,
  topic           text NOT NULL,
  subject_id      uuid NOT NULL,
  payload         text NOT NULL,
  created_at      timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  attempts        int NOT NULL DEFAULT 0,
  sent_at         timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX outbox_unsent ON app.outbox (tenant_id, next_attempt_at, id) WHERE sent_at IS NULL;
CALL platform.make_tenant_table('app.outbox');
