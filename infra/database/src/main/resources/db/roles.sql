-- The roles of Plimsoll. Run by an administrator (a superuser, or a role with CREATEROLE) before the
-- migrations; safe to run again. The service runs it itself when its database user may.
--
--   plimsoll_owner  owns every schema, table and function; nobody logs in as it, only migrations SET ROLE to it
--   app_rw          tenant tables (schema app): every request
--   auth_rw         OAuth clients, secrets, keys, tokens (schema auth): the authorization server
--   system_rw       registry of tenants and the schedule (schema platform): operator and workers
--
-- Each of the three is a login of its own, so that injected SQL cannot RESET ROLE into another. None is a
-- superuser and none bypasses row-level security.
DO $$
DECLARE
  login text;
  unsafe text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plimsoll roles'));
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plimsoll_owner') THEN
    CREATE ROLE plimsoll_owner NOLOGIN;
  END IF;
  FOREACH login IN ARRAY ARRAY['app_rw', 'auth_rw', 'system_rw'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', login);
    END IF;
  END LOOP;

  SELECT string_agg(rolname, ', ') INTO unsafe
    FROM pg_roles
   WHERE rolname IN ('plimsoll_owner', 'app_rw', 'auth_rw', 'system_rw')
     AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication);
  IF unsafe IS NOT NULL THEN
    RAISE EXCEPTION 'roles with more power than Plimsoll may have: %', unsafe
      USING HINT = 'ALTER ROLE … NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION';
  END IF;

  IF NOT pg_has_role(current_user, 'plimsoll_owner', 'SET') THEN
    EXECUTE format('GRANT plimsoll_owner TO %I WITH INHERIT FALSE, SET TRUE', current_user);
  END IF;
  EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO plimsoll_owner', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO app_rw, auth_rw, system_rw', current_database());
END
$$;
