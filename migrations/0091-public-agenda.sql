-- What everybody may come to, and the seats that are left of it: slots and groups, and nothing of whoever
-- comes. A programme is shown or not as the centre said last; said by nobody, as its kind tells.
create table programme_showings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	is_shown boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index showings_of_a_programme on programme_showings (programme_id, id desc);
select protect_centre_table('programme_showings', 'select, insert');
-- Whoever plans programmes shows them.
create policy planners_decide on programme_showings as restrictive for insert to declic_app
	with check ((select acting_role()) in ('animateur', 'direction', 'operator'));

-- Why a programme is not for whoever reads, as long as nobody says otherwise: it is for children, somebody
-- else offers it and says to whom, or one joins it for the year. Null: anybody may come.
create function kept_from_public(named_programme uuid) returns text
language sql stable parallel safe as
$$
	select case
		when p.oldest < 18 then 'children'
		when (select r.partner_id from programme_partners r where r.programme_id = p.id
			order by r.id desc limit 1) is not null then 'partner'
		when p.format = 'year' then 'year'
	end
	from programmes p where p.id = named_programme
$$;
create function is_shown_to_public(named_programme uuid, said_by timestamptz) returns boolean
language sql stable parallel safe as
$$
	select coalesce(
		(select s.is_shown from programme_showings s
			where s.programme_id = named_programme and s.recorded_at <= said_by order by s.id desc limit 1),
		kept_from_public(named_programme) is null)
$$;

-- The centres that are told of: the one whose page is read, all of them when it is nobody's page, and for
-- a team its own.
create function centres_told() returns table (id uuid, time_zone text)
language sql stable as
$$
	select c.id, c.time_zone from centres c
	where case
		when acting_role() = 'visitor' then visited_centre() is null or c.id = visited_centre()
		when acting_role() in ('accueil', 'animateur', 'referent-famille', 'direction', 'operator')
			then c.id = any (acting_centres())
		else false
	end
$$;

grant select (label) on cycles to declic_counts;
grant select (venue, capacity, recorded_at) on workshop_groups to declic_counts;
grant select (starts_at, venue, recorded_at) on seances to declic_counts;
grant select (recorded_at) on seance_cancellations to declic_counts;
grant select (recorded_at) on cycle_cancellations to declic_counts;
select let_counts_read('programmes', 'id, centre_id, name, format, oldest, capacity');
select let_counts_read('programme_partners', 'id, programme_id, partner_id');
select let_counts_read('programme_showings', 'id, programme_id, is_shown, recorded_at');
select let_counts_read('departures', 'enrolment_id');
select let_counts_read('seance_moves', 'seance_id');
select let_counts_read('seance_restorations', 'seance_id');
select let_counts_read('rooms', 'id, name');
select let_counts_read('group_rooms', 'group_id, room_id');
select let_counts_read('seance_rooms', 'seance_id, room_id');
select let_counts_read('drop_in_slots', 'id, centre_id, day, starts_at, ends_at, capacity, venue, recorded_at');
select let_counts_read('drop_in_rooms', 'slot_id, room_id');
select let_counts_read('drop_in_cancellations', 'slot_id, recorded_at');
select let_counts_read('drop_in_visits', 'id, slot_id');
select let_counts_read('drop_in_leavings', 'visit_id');
select let_counts_read('drop_in_visit_undos', 'visit_id');

-- The slots of a span of days that are not cancelled, full or not; the groups with a séance in it where
-- somebody may still sit, with all their days to come. Where each stands now, whatever was planned first.
create function public_agenda(from_day date, until_day date)
returns table (kind text, id uuid, centre_id uuid, time_zone text, title text, seats_left integer,
	planned_at timestamptz, cycle_id uuid, label text, has_begun boolean, dates jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with told as materialized (select t.id, t.time_zone from centres_told() t),
	shown as materialized (
		select p.id, p.name, p.capacity from told t join programmes p on p.centre_id = t.id
		where is_shown_to_public(p.id, 'infinity')
	),
	ahead as (
		-- The days first, centre by centre: begun by the groups, this would look at the séances of every
		-- year; without `offset 0`, one centre would look at those of all the others.
		select t.id as centre_id, t.time_zone, s.group_id, min(s.day) as first_day
		from told t
		cross join lateral (
			select b.group_id, b.day from seances b where b.centre_id = t.id and b.day >= from_day
				and not exists (select from seance_cancellations x where x.seance_id = b.id)
			offset 0
		) s
		group by t.id, t.time_zone, s.group_id
	),
	running as materialized (
		select a.centre_id, a.time_zone, g.*
		from ahead a
		cross join lateral (
			select w.id, w.venue, w.capacity, w.recorded_at, k.id as cycle_id, k.label, k.programme_id
			from workshop_groups w join cycles k on k.id = w.cycle_id
			where w.id = a.group_id
				and not exists (select from cycle_cancellations x where x.cycle_id = k.id)
			offset 0
		) g
		where a.first_day <= until_day
	),
	courses as (
		select g.*, p.name, coalesce(g.capacity, p.capacity) as seats
		from running g join shown p on p.id = g.programme_id
	)
	select 'course', c.id, c.centre_id, c.time_zone, c.name, c.seats - n.enrolled, c.recorded_at,
		c.cycle_id, c.label,
		exists (select from seances b where b.group_id = c.id and b.day < from_day
			and not exists (select from seance_cancellations x where x.seance_id = b.id)),
		d.dates
	from courses c
	cross join lateral (
		select count(*)::integer as enrolled from enrolments e where e.group_id = c.id
			and not exists (select from departures d where d.enrolment_id = e.id)
	) n
	cross join lateral (
		select jsonb_agg(jsonb_build_object('day', s.day, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
			'minutes', coalesce(s.real_minutes, s.planned_minutes),
			'place', coalesce(r.name, s.venue, c.venue)) order by s.day, s.starts_at) as dates
		from seances s
		left join group_rooms gr on gr.group_id = c.id
		left join seance_rooms sr on sr.seance_id = s.id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		where s.group_id = c.id and s.day >= from_day
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
	) d
	where c.seats is null or c.seats > n.enrolled
	union all
	select 'drop-in', s.id, t.id, t.time_zone, null, greatest(s.capacity - n.taken, 0), s.recorded_at,
		null, null, false,
		jsonb_build_array(jsonb_build_object('day', s.day, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
			'minutes', (extract(epoch from s.ends_at - s.starts_at) / 60)::integer,
			'place', coalesce(o.name, s.venue)))
	from told t
	join drop_in_slots s on s.centre_id = t.id and s.day between from_day and until_day
	left join drop_in_rooms q on q.slot_id = s.id
	left join rooms o on o.id = q.room_id
	cross join lateral (
		-- A seat that is kept, and one where somebody sits.
		select count(*)::integer as taken from drop_in_visits v where v.slot_id = s.id
			and not exists (select from drop_in_leavings l where l.visit_id = v.id)
			and not exists (select from drop_in_visit_undos u where u.visit_id = v.id)
	) n
	where not exists (select from drop_in_cancellations x where x.slot_id = s.id)
$$;

-- The same days one by one, as a telephone keeps them: what is cancelled stays there, said so, if it was
-- shown before it was cancelled.
create function public_events(from_day date, until_day date)
returns table (uid text, centre_id uuid, starts timestamptz, ends timestamptz, title text, place text,
	sequence integer, is_cancelled boolean, changed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with told as materialized (select t.id, t.time_zone from centres_told() t),
	shown as materialized (
		select p.id, p.name from told t join programmes p on p.centre_id = t.id
		where is_shown_to_public(p.id, 'infinity')
	)
	select 'seance-' || s.id || '@declic', t.id, b.starts,
		b.starts + make_interval(mins => coalesce(s.real_minutes, s.planned_minutes)), p.name,
		coalesce(r.name, s.venue, g.venue),
		((select count(*) from seance_moves m where m.seance_id = s.id)
			-- Cancelled then put back is two changes.
			+ 2 * (select count(*) from seance_restorations v where v.seance_id = s.id))::integer
			+ (x.seance_id is not null or y.cycle_id is not null)::integer,
		x.seance_id is not null or y.cycle_id is not null,
		greatest(s.recorded_at, x.recorded_at, y.recorded_at)
	from told t
	-- Centre by centre, then by their keys, as above.
	cross join lateral (
		select b.id, b.group_id, b.day, b.starts_at, b.venue, b.planned_minutes, b.real_minutes,
			b.recorded_at
		from seances b where b.centre_id = t.id and b.day between from_day and until_day
		offset 0
	) s
	cross join lateral (
		select w.id, w.venue, k.id as cycle_id, k.programme_id
		from workshop_groups w join cycles k on k.id = w.cycle_id where w.id = s.group_id offset 0
	) g
	join shown p on p.id = g.programme_id
	left join seance_cancellations x on x.seance_id = s.id
	left join cycle_cancellations y on y.cycle_id = g.cycle_id
	left join group_rooms gr on gr.group_id = g.id
	left join seance_rooms sr on sr.seance_id = s.id
	left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
	cross join lateral (select (s.day + s.starts_at) at time zone t.time_zone as starts) b
	where s.starts_at is not null
		and ((x.seance_id is null and y.cycle_id is null)
			or is_shown_to_public(p.id, least(x.recorded_at, y.recorded_at)))
	union all
	select 'creneau-' || s.id || '@declic', t.id, (s.day + s.starts_at) at time zone t.time_zone,
		(s.day + s.ends_at) at time zone t.time_zone, null, coalesce(o.name, s.venue),
		(x.slot_id is not null)::integer, x.slot_id is not null, greatest(s.recorded_at, x.recorded_at)
	from told t
	join drop_in_slots s on s.centre_id = t.id and s.day between from_day and until_day
	left join drop_in_cancellations x on x.slot_id = s.id
	left join drop_in_rooms q on q.slot_id = s.id
	left join rooms o on o.id = q.room_id
$$;

grant create on schema public to declic_counts;
alter function public_agenda(date, date) owner to declic_counts;
alter function public_events(date, date) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function public_agenda(date, date), public_events(date, date) from public;
grant execute on function public_agenda(date, date), public_events(date, date) to declic_app;
