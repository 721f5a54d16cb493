-- Whose a code of installation is, whatever became of it: a past or a used one that is tried again counts for the
-- centre that gave it. A code that was never given is nobody's.
create function centre_of_kiosk_code(its_digest bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select o.centre_id from kiosk_codes o where o.digest = its_digest and acting_role() = 'kiosk' $$;
grant create on schema public to declic_counts;
alter function centre_of_kiosk_code(bytea) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function centre_of_kiosk_code(bytea) from public;
grant execute on function centre_of_kiosk_code(bytea) to declic_app;
