-- What stands behind a page without an account is what somebody of the team has read: the draft of a guide
-- is not there to be found. The words of a release, or of a centre, wait unseen.
create function was_read(named_guide text, its_digests jsonb) returns boolean
language sql stable parallel safe as
$$
	select exists (select from guide_readings r
			where r.guide = named_guide and r.text = 'fr' and r.digest = its_digests #>> '{texts,fr}')
		and not exists (select from jsonb_each_text(its_digests -> 'pages') p
			where not exists (select from guide_fact_readings f where f.guide = named_guide and f.digest = p.value))
$$;
-- A return to what stands below has no words, and is known: what stood above is no longer said.
create policy read_before_shown on guide_versions as restrictive for select to declic_app using (
	(select acting_role()) <> 'visitor' or digests is null or was_read(guide, digests)
);

-- Changes with anything written or read. Its rows are counted beside the last of them: what is begun
-- first may be committed last.
select let_counts_read('guide_versions', 'id');
select let_counts_read('guide_readings', 'id');
select let_counts_read('guide_fact_readings', 'id');
create function guides_stamp() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select concat_ws(' ',
		(select count(*) from guide_versions), (select id from guide_versions order by id desc limit 1),
		(select count(*) from guide_readings), (select id from guide_readings order by id desc limit 1),
		(select count(*) from guide_fact_readings), (select id from guide_fact_readings order by id desc limit 1))
$$;

-- The telephone at the head of the letters of the centre whose page is read; of the letters, nothing else.
select let_counts_read('letter_models', 'id, centre_id, phone');
create function visited_phone() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select phone from letter_models where centre_id = visited_centre() order by id desc limit 1 $$;

grant create on schema public to declic_counts;
alter function guides_stamp() owner to declic_counts;
alter function visited_phone() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function guides_stamp(), visited_phone() from public;
grant execute on function guides_stamp(), visited_phone() to declic_app;
