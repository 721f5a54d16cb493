-- A place of a course is promised once she is enrolled: the end of her request names her enrolment, as that
-- of a slot names her seat.
alter table place_request_ends add column enrolment_id uuid;
alter table place_request_ends
	add foreign key (centre_id, enrolment_id) references enrolments (centre_id, id)
		on delete set null (enrolment_id),
	add check (enrolment_id is null or (outcome = 'given-a-place' and visit_id is null));
create unique index one_end_of_an_enrolment on place_request_ends (enrolment_id) where undone_at is null;
grant select (enrolment_id) on place_request_ends to declic_counts;
grant select (occasion_id) on place_requests to declic_counts;
select let_counts_read('place_request_holds', 'request_id, released_at');
grant select (starts_at) on workshop_groups to declic_counts;

-- What comes next of a group: its séance to come, else the last one that was; none when all is cancelled.
create function next_of_group(its_group uuid, today_there date)
returns table (day date, starts_at time)
language sql stable parallel safe as
$$
	select s.day, coalesce(s.starts_at, g.starts_at)
	from workshop_groups g join seances s on s.group_id = g.id
	where g.id = its_group
		and not exists (select from seance_cancellations x where x.seance_id = s.id)
		and not exists (select from cycle_cancellations x where x.cycle_id = g.cycle_id)
	order by s.day < today_there, abs(s.day - today_there), 2
	limit 1
$$;

-- The place that was given, by its seat or by its enrolment: when it is, and whether it is there no more.
create function place_given(its_visit uuid, its_enrolment uuid, today_there date)
returns table (slot_id uuid, title text, day date, starts_at time, is_lost boolean)
language sql stable parallel safe as
$$
	select s.id, 'Permanence numérique', s.day, s.starts_at,
		exists (select from drop_in_visit_undos u where u.visit_id = v.id)
			or exists (select from drop_in_cancellations x where x.slot_id = s.id)
	from drop_in_visits v join drop_in_slots s on s.id = v.slot_id where v.id = its_visit
	union all
	select null, p.name, n.day, n.starts_at,
		n.day is null or exists (select from departures d where d.enrolment_id = e.id)
	from enrolments e
	join workshop_groups g on g.id = e.group_id
	join cycles k on k.id = g.cycle_id
	join programmes p on p.id = k.programme_id
	left join lateral next_of_group(g.id, today_there) n on true
	where e.id = its_enrolment
$$;

-- What was asked for, as it stands: moved, or not on any more.
create function occasion_stands(its_kind text, its_id uuid, today_there date)
returns table (day date, starts_at time, is_gone boolean)
language sql stable parallel safe as
$$
	select s.day, s.starts_at,
		s.day < today_there or exists (select from drop_in_cancellations x where x.slot_id = s.id)
	from drop_in_slots s where its_kind = 'drop-in' and s.id = its_id
	union all
	select n.day, n.starts_at, coalesce(n.day < today_there, true)
	from workshop_groups g left join lateral next_of_group(g.id, today_there) n on true
	where its_kind = 'course' and g.id = its_id
$$;

-- Whether the very same waits already at the centre whose page is read, and since a little while; and how many
-- came lately that nobody set aside.
drop function place_requests_alike(bytea, timestamptz);
create function place_requests_alike(its_mark bytea, since timestamptz, little_while timestamptz,
	out is_waiting boolean, out is_recent boolean, out lately bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with waiting as (
		select r.recorded_at from place_requests r
		where r.centre_id = visited_centre() and r.same_mark = its_mark
			and not exists (select from place_request_ends e where e.request_id = r.id and e.undone_at is null)
	)
	select exists (select from waiting), exists (select from waiting w where w.recorded_at > little_while),
		(select count(*) from place_requests r
			where r.centre_id = visited_centre() and r.recorded_at > since
				and not exists (select from place_request_holds h
					where h.request_id = r.id and h.released_at is null))
$$;

-- Where a ticket stands: the place that was given, else what was asked for, as they stand. Of whom, nothing.
drop function place_request_of_ticket(bytea);
create function place_request_of_ticket(its_digest bytea, now_there timestamptz)
returns table (centre_id uuid, kind text, title text, day date, starts_at time, asked_at timestamptz,
	outcome text, is_lost boolean, is_gone boolean, last_call text, called_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select r.centre_id, r.kind, coalesce(g.title, r.occasion_title), coalesce(g.day, o.day, r.occasion_day),
		coalesce(g.starts_at, o.starts_at, r.occasion_starts_at), r.recorded_at, e.outcome,
		e.outcome = 'given-a-place' and coalesce(g.is_lost, true),
		r.kind <> 'other' and e.outcome is null and coalesce(o.is_gone, true), c.result, c.recorded_at
	from place_requests r
	join centres t on t.id = r.centre_id
	cross join lateral (select (now_there at time zone t.time_zone)::date as day) today
	left join lateral (select outcome, visit_id, enrolment_id from place_request_ends
		where request_id = r.id and undone_at is null order by id desc limit 1) e on true
	left join lateral place_given(e.visit_id, e.enrolment_id, today.day) g on true
	left join lateral occasion_stands(r.kind, r.occasion_id, today.day) o on true
	left join lateral (select result, recorded_at from place_request_calls
		where request_id = r.id and undone_at is null order by id desc limit 1) c on true
	where r.ticket_digest = its_digest and acting_role() = 'visitor'
$$;

grant create on schema public to declic_counts;
alter function place_requests_alike(bytea, timestamptz, timestamptz) owner to declic_counts;
alter function place_request_of_ticket(bytea, timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function place_requests_alike(bytea, timestamptz, timestamptz),
	place_request_of_ticket(bytea, timestamptz) from public;
grant execute on function place_requests_alike(bytea, timestamptz, timestamptz),
	place_request_of_ticket(bytea, timestamptz) to declic_app;
