-- What each scan was allowed to send and what it was refused, decision by decision. Whoever says that he was
-- looked at without leave is answered from here, so the service itself can add to it and change nothing. Who
-- erases an applicant erases these too: the applicant's names are in them.
CREATE TABLE app.outbound_decision (
  tenant_id  uuid        NOT NULL,
  id         uuid        NOT NULL,
  scan_id    uuid        NOT NULL,
  decided_at timestamptz NOT NULL,
  -- the host, the DNS question, or where a redirect leads that was not followed
  host       text        NOT NULL,
  -- null where the decision fell before an address was known, and for the configured resolver
  address    text,
  port       int         CHECK (port BETWEEN 1 AND 65535),
  protocol   text        NOT NULL CHECK (protocol IN ('dns', 'http', 'tls', 'smtp', 'tcp')),
  verdict    text        NOT NULL CHECK (verdict IN ('allowed', 'refused')),
  -- the rule that refused it
  rule       text        CHECK (rule IN ('consent', 'scope', 'opt_out', 'port', 'address', 'budget', 'redirect')),
  reason     text        NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, scan_id) REFERENCES app.scan (tenant_id, id) ON DELETE CASCADE,
  CHECK ((verdict = 'refused') = (rule IS NOT NULL))
);
CREATE INDEX outbound_decision_by_scan ON app.outbound_decision (tenant_id, scan_id, id);
CREATE INDEX outbound_decision_by_time ON app.outbound_decision (tenant_id, decided_at);
CALL platform.make_tenant_table('app.outbound_decision', 'app_rw', 'SELECT, INSERT');

-- Decisions are kept for as long as the operator says, and for 90 days whatever anybody says. SECURITY DEFINER
-- because app_rw must not be able to delete one; row-level security still holds, being forced on the owner, so
-- that a call forgets decisions of one tenant only. Ten thousand a call keep the call short.
CREATE FUNCTION platform.forget_outbound_decisions(before timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  forgotten bigint;
BEGIN
  DELETE FROM app.outbound_decision
   WHERE (tenant_id, id) IN (
     SELECT tenant_id, id FROM app.outbound_decision
      WHERE tenant_id = platform.current_tenant()
        AND decided_at < least(before, now() - interval '90 days')
      ORDER BY decided_at
      LIMIT 10000);
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;
GRANT EXECUTE ON FUNCTION platform.forget_outbound_decisions(timestamptz) TO app_rw;
