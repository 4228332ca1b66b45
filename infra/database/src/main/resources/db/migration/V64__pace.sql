-- When each address was approached and will be: what keeps several workers together as polite as one. Nothing of a
-- tenant and nothing of who asks; a row is gone soon after its address is left alone.
CREATE TABLE platform.pace (
  address      text PRIMARY KEY CHECK (length(address) <= 45),
  -- the latest start of a connection that was given out
  connected_at timestamptz,
  -- one for each open connection: when its place is free at the latest, because its worker died
  places       timestamptz[] NOT NULL DEFAULT '{}',
  -- the latest starts of mail dialogues, in order, as many as may fall into one window
  mail_at      timestamptz[] NOT NULL DEFAULT '{}',
  -- up to when the time for questions is given out
  asked_until  timestamptz,
  -- from when on nothing of this counts any more
  quiet_from   timestamptz NOT NULL
);
CREATE INDEX pace_by_quiet ON platform.pace (quiet_from);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.pace TO system_rw;

-- The row of an address, held by the caller until its transaction ends. Whoever is new takes some with it that are
-- past, without waiting for anybody.
CREATE FUNCTION platform.pace_of(whose text) RETURNS platform.pace
  LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  known platform.pace;
BEGIN
  SELECT * INTO known FROM platform.pace WHERE address = whose FOR UPDATE;
  IF NOT FOUND THEN
    DELETE FROM platform.pace WHERE address IN (
      SELECT address FROM platform.pace WHERE quiet_from < clock_timestamp()
       LIMIT 10 FOR UPDATE SKIP LOCKED);
    INSERT INTO platform.pace (address, quiet_from) VALUES (whose, clock_timestamp() + interval '1 minute')
      ON CONFLICT (address) DO UPDATE SET address = excluded.address
      RETURNING * INTO known;
  END IF;
  RETURN known;
END
$$;

-- Gives out the next start of a connection: its place, and how long to wait for it. Without a place, come again
-- after the wait: all places are taken, the window for mail is full, or the start would be later than one is
-- patient, which delays nobody else.
CREATE FUNCTION platform.reserve_connection(
    whose text, gap interval, width int, mail_starts int, mail_window interval, patience interval, held interval,
    moment timestamptz, OUT place timestamptz, OUT wait_ms bigint)
  LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  known platform.pace := platform.pace_of(whose);
  now_is timestamptz := coalesce(moment, clock_timestamp());
  start timestamptz := greatest(now_is, known.connected_at + gap);
  taken timestamptz[] := ARRAY(SELECT until FROM unnest(known.places) until WHERE until > start);
  mail  timestamptz := known.mail_at[cardinality(known.mail_at) - mail_starts + 1] + mail_window;
BEGIN
  IF cardinality(taken) >= width THEN
    wait_ms := 250;
  ELSIF mail > start THEN
    wait_ms := ceil(1000 * extract(epoch FROM mail - now_is));
  ELSE
    wait_ms := ceil(1000 * extract(epoch FROM start - now_is));
    IF start - now_is < patience THEN
      place := start + held;
      UPDATE platform.pace
         SET connected_at = start,
             places = taken || place,
             mail_at = CASE WHEN mail_starts IS NULL THEN mail_at
                            ELSE (mail_at || start)[greatest(1, cardinality(mail_at) - mail_starts + 2):] END,
             quiet_from = greatest(quiet_from, place, start + gap, start + mail_window)
       WHERE address = whose;
    END IF;
  END IF;
END
$$;

-- Gives out a turn of asking a name server, during which nobody else asks it: how long to wait for it, and it is
-- given only where that is shorter than one is patient.
CREATE FUNCTION platform.reserve_questions(whose text, turn interval, patience interval, moment timestamptz)
    RETURNS bigint
  LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
DECLARE
  known platform.pace := platform.pace_of(whose);
  now_is timestamptz := coalesce(moment, clock_timestamp());
  start timestamptz := greatest(now_is, known.asked_until);
BEGIN
  IF start - now_is < patience THEN
    UPDATE platform.pace
       SET asked_until = start + turn,
           quiet_from = greatest(quiet_from, start + turn)
     WHERE address = whose;
  END IF;
  RETURN ceil(1000 * extract(epoch FROM start - now_is));
END
$$;
GRANT EXECUTE ON FUNCTION platform.pace_of(text) TO system_rw;
GRANT EXECUTE ON FUNCTION platform.reserve_connection(text, interval, int, int, interval, interval, interval, timestamptz) TO system_rw;
GRANT EXECUTE ON FUNCTION platform.reserve_questions(text, interval, interval, timestamptz) TO system_rw;
