-- What is read across the centres of a territory: slots, a first name that was agreed to, counts.
-- The search whose result holds: the last that found one.
create function territory_result(asked_round uuid) returns uuid language sql stable as
$$
	select s.id from territory_searches s join territory_search_endings e on e.search_id = s.id
	where s.round_id = asked_round and e.outcome = 'found' order by s.id desc limit 1
$$;
-- Whether a centre takes part in a round now.
create function takes_part(asked_round uuid, asked_centre uuid) returns boolean language sql stable as
$$
	select exists (select from territory_joinings j
		where j.round_id = asked_round and j.centre_id = asked_centre
			and not exists (select from territory_leavings v where v.joining_id = j.id))
$$;

grant select (id, centre_id, round_id, programme_id) on territory_joinings to declic_counts;
grant select (joining_id) on territory_leavings to declic_counts;
grant select (id, round_id) on territory_searches to declic_counts;
grant select (search_id, outcome) on territory_search_endings to declic_counts;
grant select (id, centre_id, entry_id, host_centre_id) on territory_agreements to declic_counts;
grant select (agreement_id) on territory_agreement_withdrawals to declic_counts;
grant select (id, centre_id, search_id, entry_id, host_centre_id, offer_id, cause) on territory_lines to declic_counts;
grant select (id, line_id, answer) on territory_answers to declic_counts;
grant select (line_id) on territory_arrivals to declic_counts;
grant select (id, centre_id, programme_id, partner_id, venue, weekday, starts_at, minutes, capacity, minimum, format)
	on group_offers to declic_counts;
grant select (offer_id) on group_offer_withdrawals to declic_counts;
grant select (group_id, offer_id) on signed_groups to declic_counts;
grant select (cycle_id) on cycle_cancellations to declic_counts;
grant select (id, name) on partners to declic_counts;
grant select (id, person_id) on pre_list_entries to declic_counts;
grant select (id, starts_on) on territory_rounds to declic_counts;
do $$
declare
	counted text;
begin
	foreach counted in array array['territory_rounds', 'territory_joinings', 'territory_leavings',
		'territory_searches', 'territory_search_endings', 'territory_agreements',
		'territory_agreement_withdrawals', 'territory_lines', 'territory_answers', 'territory_arrivals',
		'group_offers', 'group_offer_withdrawals', 'signed_groups', 'cycle_cancellations', 'partners',
		'pre_list_entries'] loop
		execute format('create policy counts_read on %I for select to declic_counts using (true)', counted);
	end loop;
end
$$;

-- The slots of a round, of nobody: for the coordination, and for the centres that take part in it.
create function territory_slots(asked_round uuid)
returns table (centre_id uuid, centre_name text, offer_id uuid, weekday smallint, starts_at text,
	minutes smallint, place text, capacity smallint, minimum smallint, format text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select ce.id, ce.name, o.id, o.weekday, to_char(o.starts_at, 'HH24:MI'), o.minutes,
		coalesce(p.name, o.venue), o.capacity, o.minimum, o.format
	from territory_rounds r
	join territory_joinings j on j.round_id = r.id
	join centres ce on ce.id = j.centre_id
	join group_offers o on o.centre_id = j.centre_id and o.programme_id = j.programme_id
	left join partners p on p.id = o.partner_id
	where r.id = asked_round
		and not exists (select from territory_leavings v where v.joining_id = j.id)
		and not exists (select from group_offer_withdrawals w where w.offer_id = o.id)
		and not exists (select from signed_groups g join workshop_groups w on w.id = g.group_id
			join seances s on s.group_id = g.group_id
			where g.offer_id = o.id and s.day >= r.starts_on
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
				and not exists (select from cycle_cancellations x where x.cycle_id = w.cycle_id))
		and (acting_role() in ('coordination', 'operator')
			or (acting_role() in ('accueil', 'animateur', 'referent-famille', 'direction')
				and exists (select from unnest(acting_centres()) mine where takes_part(asked_round, mine))))
	order by ce.name, o.weekday, o.starts_at, o.id
$$;

-- Those from elsewhere whom a centre may receive: a first name, her centre and the slot, as she agreed.
create function territory_newcomers(asked_round uuid)
returns table (line_id uuid, from_centre text, given_name text, offer_id uuid, answer text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select l.id, ce.name, i.given_name, l.offer_id, told.answer
	from territory_searches s
	join territory_lines l on l.search_id = s.id
	join centres ce on ce.id = l.centre_id
	join pre_list_entries e on e.id = l.entry_id
	join person_identities i on i.person_id = e.person_id
	left join lateral (select a.answer from territory_answers a where a.line_id = l.id
		order by a.id desc limit 1) told on true
	where s.round_id = asked_round
		and acting_role() in ('animateur', 'referent-famille', 'direction', 'operator')
		and l.host_centre_id = any (acting_centres()) and l.host_centre_id <> l.centre_id
		and takes_part(asked_round, l.centre_id) and takes_part(asked_round, l.host_centre_id)
		and ((told.answer is null and l.search_id = territory_result(asked_round)) or told.answer = 'yes')
		and exists (select from territory_agreements g
			where g.entry_id = l.entry_id and g.host_centre_id = l.host_centre_id
				and not exists (select from territory_agreement_withdrawals w where w.agreement_id = g.id))
		and not exists (select from territory_arrivals v where v.line_id = l.id)
	order by l.offer_id, i.given_name, l.id
$$;

-- How many wait, are placed and are not, centre by centre, as the last result has it. A number under
-- the small cell is null, and so is the one from which it would be found.
create function territory_counts(asked_round uuid, small_cell integer)
returns table (centre_id uuid, name text, waiting integer, placed integer, elsewhere integer, unplaced integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with sums as (
		select l.centre_id, count(*)::integer as waiting, count(l.offer_id)::integer as placed,
			count(*) filter (where l.host_centre_id <> l.centre_id)::integer as elsewhere
		from territory_lines l where l.search_id = territory_result(asked_round)
		group by l.centre_id
	), told as (
		select ce.id, ce.name, coalesce(s.waiting, 0) as waiting, coalesce(s.placed, 0) as placed,
			coalesce(s.elsewhere, 0) as elsewhere, coalesce(s.waiting - s.placed, 0) as unplaced,
			greatest(small_cell, 11) as smallest
		from territory_joinings j join centres ce on ce.id = j.centre_id
		left join sums s on s.centre_id = j.centre_id
		where j.round_id = asked_round
			and not exists (select from territory_leavings v where v.joining_id = j.id)
	), safe as (
		select t.*, (t.waiting = 0 or t.waiting >= t.smallest) as may_wait,
			(t.placed = 0 or t.placed >= t.smallest) and (t.unplaced = 0 or t.unplaced >= t.smallest) as may_split,
			t.elsewhere = 0 or (t.elsewhere >= t.smallest
				and (t.placed = t.elsewhere or t.placed - t.elsewhere >= t.smallest)) as may_send
		from told t
	)
	select f.id, f.name, case when f.may_wait then f.waiting end,
		case when f.may_wait and f.may_split then f.placed end,
		case when f.may_wait and f.may_split and f.may_send then f.elsewhere end,
		case when f.may_wait and f.may_split then f.unplaced end
	from safe f
	where acting_role() in ('coordination', 'operator')
	order by f.name, f.id
$$;

-- Why the others have no seat, over the territory. When one centre alone hides how many those are,
-- their causes would tell it: they are hidden too.
create function territory_causes(asked_round uuid, small_cell integer)
returns table (cause text, people integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with hidden as (
		select count(*) filter (where c.unplaced is null) as centres from territory_counts(asked_round, small_cell) c
	)
	select l.cause, case when count(*) >= greatest(small_cell, 11)
		and (select h.centres from hidden h) <> 1 then count(*)::integer end
	from territory_lines l
	where l.search_id = territory_result(asked_round) and l.cause is not null
		and takes_part(asked_round, l.centre_id) and acting_role() in ('coordination', 'operator')
	group by l.cause
$$;
grant create on schema public to declic_counts;
alter function territory_slots(uuid) owner to declic_counts;
alter function territory_newcomers(uuid) owner to declic_counts;
alter function territory_counts(uuid, integer) owner to declic_counts;
alter function territory_causes(uuid, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function territory_slots(uuid), territory_newcomers(uuid),
	territory_counts(uuid, integer), territory_causes(uuid, integer) from public;
grant execute on function territory_slots(uuid), territory_newcomers(uuid),
	territory_counts(uuid, integer), territory_causes(uuid, integer) to declic_app;
