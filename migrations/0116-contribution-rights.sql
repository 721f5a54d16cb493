-- Who says, who reads, who decides: nobody reads what nobody has read before her.

create function names_director(of_centre uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select coalesce((select d.name is not null from publication_directors d
		where d.centre_id = of_centre order by d.id desc limit 1), false)
$$;
-- Whether it was said in this very transaction: nothing is added to what others said.
create function is_being_said(of_contribution uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select exists (select from contributions c
		where c.id = of_contribution and c.xmin = pg_current_xact_id()::xid)
$$;
-- The network is called, or somebody asked to be read again by somebody else.
create function network_is_called(of_contribution uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select exists (select from contribution_calls k where k.contribution_id = of_contribution and k.asks = 'network')
		or exists (select from contribution_appeals a where a.contribution_id = of_contribution)
$$;
-- Whoever decided is not who decides again.
create function decided_by(of_appeal uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select d.recorded_by from contribution_appeals a join contribution_decisions d on d.id = a.decision_id
	where a.id = of_appeal
$$;
create function contribution_of_ticket(its_digest bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select c.id from contributions c where c.ticket_digest = its_digest and acting_role() = 'visitor' $$;
-- Where a report stands, for whoever made it.
create function report_of_ticket(its_digest bytea)
returns table (centre_id uuid, contribution_id uuid, reason text, recorded_at timestamptz, outcome text, words text,
	decided_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select r.centre_id, r.contribution_id, r.reason, r.recorded_at, e.outcome, e.words, e.recorded_at
	from contribution_reports r
	left join lateral (select x.outcome, x.words, x.recorded_at from contribution_report_ends x
		where x.report_id = r.id and x.undone_at is null order by x.id desc limit 1) e on true
	where r.ticket_digest = its_digest and acting_role() = 'visitor'
$$;
-- How many came to a centre since then, and whether one of these marks was asked to stop.
create function contributions_lately(of_centre uuid, since timestamptz, marks bytea[], on_day date,
	out lately bigint, out was_asked_to_stop boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select (select count(*) from contributions c where c.centre_id = of_centre and c.recorded_at > since),
		exists (select from contribution_stops s
			where s.centre_id = of_centre and s.mark = any (marks) and s.until_day >= on_day)
$$;

do $$
declare name text;
begin
	foreach name in array array['publication_directors', 'contributions', 'contribution_versions',
		'contribution_photos', 'contribution_decisions', 'contribution_holds', 'contribution_calls',
		'contribution_appeals', 'contribution_appeal_ends', 'contribution_reports', 'contribution_report_ends',
		'contribution_identities', 'contribution_stops', 'shown_contributions', 'waiting_contributions'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		perform let_backups_read(name::regclass);
	end loop;
	-- What a centre reads of its own, and the network where it is called.
	foreach name in array array['contribution_versions', 'contribution_photos', 'contribution_decisions',
		'contribution_holds', 'contribution_calls', 'contribution_appeals', 'contribution_appeal_ends',
		'contribution_reports', 'contribution_report_ends', 'shown_contributions', 'waiting_contributions',
		'contribution_stops', 'contributions'] loop
		execute format('create policy own_centre on %s for select to declic_app
			using (centre_id = any ((select acting_centres())::uuid[]))', name);
	end loop;
	foreach name in array array['contribution_versions', 'contribution_photos', 'contribution_decisions',
		'contribution_holds', 'contribution_calls', 'contribution_appeals', 'contribution_reports',
		'waiting_contributions'] loop
		execute format('create policy network_is_called on %s for select to declic_app
			using ((select acting_role()) = ''coordination'' and network_is_called(contribution_id))', name);
	end loop;
	-- Whoever wrote it, by her ticket.
	foreach name in array array['contribution_versions', 'contribution_decisions', 'contribution_appeals'] loop
		execute format('create policy its_author on %s for select to declic_app
			using ((select acting_role()) = ''author'' and contribution_id = (select acting_subject()))', name);
	end loop;
end
$$;
create policy network_is_called on contributions for select to declic_app
	using ((select acting_role()) = 'coordination' and network_is_called(id));
create policy network_is_called on contribution_appeal_ends for select to declic_app
	using ((select acting_role()) = 'coordination');
create policy network_is_called on contribution_report_ends for select to declic_app
	using ((select acting_role()) = 'coordination');
create policy its_author on contributions for select to declic_app
	using ((select acting_role()) = 'author' and id = (select acting_subject()));
create policy its_author on contribution_appeal_ends for select to declic_app
	using ((select acting_role()) = 'author' and exists (select from contribution_appeals a where a.id = appeal_id));
create policy everybody_reads on shown_contributions for select to declic_app
	using ((select acting_role()) in ('visitor', 'author', 'town-link', 'kiosk', 'coordination'));
create policy everybody_sees on contribution_photos for select to declic_app using (
	(select acting_role()) in ('visitor', 'author', 'town-link', 'kiosk')
		and exists (select from shown_contributions s where s.photo_id = contribution_photos.id)
);
create policy everybody_knows on publication_directors for select to declic_app
	using ((select acting_role()) not in ('', 'guest'));
create policy direction_names on publication_directors for insert to declic_app with check (
	(select acting_role()) in ('direction', 'operator') and centre_id = any ((select acting_centres())::uuid[])
);

-- Said by anybody, where somebody answers for what is published.
create policy anybody_says on contributions for insert to declic_app with check (
	centre_id = (select visited_centre()) and channel <> 'paper' and names_director(centre_id)
);
create policy team_types on contributions for insert to declic_app with check (
	centre_id = any ((select acting_centres())::uuid[]) and channel = 'paper' and names_director(centre_id)
);
create policy anybody_says on contribution_versions for insert to declic_app with check (
	way = 'author' and is_being_said(contribution_id)
		and (centre_id = (select visited_centre()) or centre_id = any ((select acting_centres())::uuid[]))
);
create policy author_says_again on contribution_versions for insert to declic_app with check (
	way = 'author' and (select acting_role()) = 'author' and contribution_id = (select acting_subject())
);
create policy team_corrects on contribution_versions for insert to declic_app with check (
	way = 'moderator' and (select reads_contributions())
		and (centre_id = any ((select acting_centres())::uuid[])
			or (select acting_role()) = 'coordination' and network_is_called(contribution_id))
);
create policy anybody_shows on contribution_photos for insert to declic_app with check (
	is_being_said(contribution_id)
		and (centre_id = (select visited_centre()) or centre_id = any ((select acting_centres())::uuid[]))
);
create policy held_as_it_comes on contribution_holds for insert to declic_app with check (
	is_being_said(contribution_id) and centre_id = (select visited_centre()) and released_at is null
);
create policy team_releases on contribution_holds for update to declic_app using (
	(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[])
);
create policy team_decides on contribution_decisions for insert to declic_app with check (
	decision <> 'withdraw' and (select reads_contributions())
		and (centre_id = any ((select acting_centres())::uuid[])
			or (select acting_role()) = 'coordination' and network_is_called(contribution_id))
);
create policy author_withdraws on contribution_decisions for insert to declic_app with check (
	decision = 'withdraw' and recorded_by is null
		and (select acting_role()) = 'author' and contribution_id = (select acting_subject())
);
create policy team_takes_back on contribution_decisions for update to declic_app using (
	decision <> 'withdraw' and (select reads_contributions())
		and (centre_id = any ((select acting_centres())::uuid[])
			or (select acting_role()) = 'coordination' and network_is_called(contribution_id))
);
create policy team_calls on contribution_calls for insert to declic_app with check (
	(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[])
);
create policy author_appeals on contribution_appeals for insert to declic_app with check (
	(select acting_role()) = 'author' and contribution_id = (select acting_subject())
		and exists (select from contribution_decisions d where d.id = decision_id
			and d.contribution_id = contribution_appeals.contribution_id and d.decision in ('refuse', 'hide'))
);
create policy somebody_else_decides on contribution_appeal_ends for insert to declic_app with check (
	(select reads_contributions())
		and (decided_by(appeal_id) is null or recorded_by is distinct from decided_by(appeal_id))
		and exists (select from contribution_appeals a
			where a.id = appeal_id and a.centre_id = contribution_appeal_ends.centre_id)
);
create policy anybody_reports on contribution_reports for insert to declic_app with check (
	(select acting_role()) = 'visitor' and exists (select from shown_contributions s
		where s.contribution_id = contribution_reports.contribution_id and s.centre_id = contribution_reports.centre_id)
);
create policy team_answers on contribution_report_ends for insert to declic_app with check (
	(select reads_contributions()) and exists (select from contribution_reports r
		where r.id = report_id and r.centre_id = contribution_report_ends.centre_id)
);
create policy team_takes_back on contribution_report_ends for update to declic_app using (
	(select reads_contributions()) and exists (select from contribution_reports r where r.id = report_id)
);
create policy sealed_as_it_comes on contribution_identities for insert to declic_app with check (
	(select acting_role()) in ('visitor', 'author')
);
create policy nights_erase on contribution_photos for delete to declic_app using (
	(select acting_role()) = 'operator' and centre_id = any ((select acting_centres())::uuid[])
);
create policy opened_by_the_law on contribution_identities for select to declic_app
	using ((select acting_role()) = 'operator');
create policy nights_erase on contribution_identities for delete to declic_app
	using ((select acting_role()) = 'operator');
create policy team_stops on contribution_stops for insert to declic_app with check (
	(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[])
);
create policy team_lets_again on contribution_stops for delete to declic_app using (
	(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[])
);
grant select, insert on publication_directors, contributions, contribution_versions, contribution_photos,
	contribution_calls, contribution_appeals, contribution_appeal_ends, contribution_reports to declic_app;
grant select, insert, update on contribution_decisions, contribution_holds, contribution_report_ends to declic_app;
grant select, insert, delete on contribution_identities, contribution_stops to declic_app;
grant delete on contribution_photos to declic_app;
grant select on shown_contributions, waiting_contributions to declic_app;
