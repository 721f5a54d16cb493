-- A fourth kind of link: a page that a partner reads, and through which she does nothing. It serves a whole
-- service, like a door, and shows nobody: days, seats, and numbers of people from eleven on.
alter table partner_links drop constraint partner_links_opens_check;
alter table partner_links drop constraint partner_links_check;
alter table partner_links
	add check (opens in ('referral', 'door', 'follow-up', 'page')),
	add check ((opens in ('door', 'page')) = (referral_id is null));

-- What is said to whoever sends somebody is not said there; and no browser keeps it.
alter policy her_centre_words on charter_words
	using ((select acting_role()) = 'partner' and centre_id = (select l.centre_id from partner_links l
		where l.id = (select acting_subject()) and l.opens <> 'page'));
alter policy her_first_opening on partner_link_openings
	with check ((select acting_role()) = 'partner' and link_id = (select acting_subject())
		and centre_id = (select l.centre_id from partner_links l where l.id = link_id and l.opens <> 'page'));

select let_counts_read('partner_links', 'id, centre_id, partner_id, opens, expires_at');
select let_counts_read('partner_link_revocations', 'link_id');
select let_counts_read('referrals', 'id, centre_id, partner_id, direction, person_id, recorded_at');
select let_counts_read('referral_answers', 'id, referral_id, answer, recorded_at');
grant select (enrolled_on, recorded_at) on enrolments to declic_counts;

-- Whose page it is, as long as it is open; whatever the application has forgotten to look at.
create function acting_page(now_there timestamptz) returns table (centre_id uuid, partner_id uuid, time_zone text)
language sql stable as
$$
	select l.centre_id, l.partner_id, c.time_zone
	from partner_links l join centres c on c.id = l.centre_id
	where acting_role() = 'partner' and l.id = acting_subject() and l.opens = 'page' and l.expires_at > now_there
		and not exists (select from partner_link_revocations r where r.link_id = l.id)
$$;

-- The agenda (0091), as everybody reads it; a partner finds there the programmes that are its own too,
-- whoever they are for, and those of their groups that are full. Without a moment, no page is open.
create function told_agenda(from_day date, until_day date, now_there timestamptz)
returns table (kind text, id uuid, centre_id uuid, time_zone text, title text, seats_left integer,
	planned_at timestamptz, cycle_id uuid, label text, has_begun boolean, dates jsonb)
language sql stable as
$$
	with told as materialized (
		select t.id, t.time_zone, null::uuid as reading_partner from centres_told() t
		union all
		select a.centre_id, a.time_zone, a.partner_id from acting_page(now_there) a
	),
	shown as materialized (
		select p.id, p.name, p.capacity, o.is_own
		from told t join programmes p on p.centre_id = t.id
		cross join lateral (
			select t.reading_partner is not null and coalesce(t.reading_partner = (select r.partner_id
				from programme_partners r where r.programme_id = p.id order by r.id desc limit 1), false) as is_own
		) o
		where o.is_own or is_shown_to_public(p.id, 'infinity')
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
		select g.*, p.name, p.is_own, coalesce(g.capacity, p.capacity) as seats
		from running g join shown p on p.id = g.programme_id
	)
	select 'course', c.id, c.centre_id, c.time_zone, c.name,
		-- The greatest of nothing and zero would be zero: without a limit, nothing is full.
		case when c.seats is not null then greatest(c.seats - n.enrolled, 0) end, c.recorded_at,
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
			'place', coalesce(r.name, s.venue, c.venue), 'isRoom', r.id is not null) order by s.day, s.starts_at) as dates
		from seances s
		left join group_rooms gr on gr.group_id = c.id
		left join seance_rooms sr on sr.seance_id = s.id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		where s.group_id = c.id and s.day >= from_day
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
	) d
	where c.is_own or c.seats is null or c.seats > n.enrolled
	union all
	select 'drop-in', s.id, t.id, t.time_zone, null, greatest(s.capacity - n.taken, 0), s.recorded_at,
		null, null, false,
		jsonb_build_array(jsonb_build_object('day', s.day, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
			'minutes', (extract(epoch from s.ends_at - s.starts_at) / 60)::integer,
			'place', coalesce(o.name, s.venue), 'isRoom', o.id is not null))
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

create or replace function public_agenda(from_day date, until_day date)
returns table (kind text, id uuid, centre_id uuid, time_zone text, title text, seats_left integer,
	planned_at timestamptz, cycle_id uuid, label text, has_begun boolean, dates jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	-- Passed as they come, so that it is planned as one, and once.
	select a.* from told_agenda(from_day, until_day, null) a
$$;

create function partner_agenda(from_day date, until_day date, now_there timestamptz)
returns table (kind text, id uuid, centre_id uuid, time_zone text, title text, seats_left integer,
	planned_at timestamptz, cycle_id uuid, label text, has_begun boolean, dates jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select a.* from told_agenda(from_day, until_day, now_there) a where acting_role() = 'partner'
$$;

-- Whether a number may be told of a part of some people, whose own number is told: neither it nor what is
-- left of them is a few. Null, of people whose number is not told.
create function is_tellable(part integer, whole integer, smallest integer) returns boolean
language sql immutable parallel safe as
$$ select (part = 0 or part >= smallest) and (part = whole or whole - part >= smallest) $$;

-- Those who were sent, received among them, taken in charge among those; among those again, enrolled, and
-- finished. Each beside the smallest number that is told around it: the others are nowhere to be subtracted.
create function told_of_sent(sent integer, received integer, taken integer, enrolled integer, finished integer,
	smallest integer)
returns table (sent_told integer, received_told integer, taken_told integer, enrolled_told integer,
	finished_told integer)
language sql immutable parallel safe as
$$
	select a.sent, b.received, c.taken,
		case when is_tellable(enrolled, c.around, smallest) then enrolled end,
		case when is_tellable(finished, c.around, smallest) then finished end
	from (select case when told_of_sent.sent = 0 or told_of_sent.sent >= smallest then told_of_sent.sent end as sent) a
	cross join lateral (select case when is_tellable(told_of_sent.received, a.sent, smallest)
		then told_of_sent.received end as received) b
	cross join lateral (select t.taken, coalesce(t.taken, b.received, a.sent) as around
		from (select case when is_tellable(told_of_sent.taken, coalesce(b.received, a.sent), smallest)
			then told_of_sent.taken end as taken) t) c
$$;

-- What became of the people whom the partner of the page sent, in numbers: over twelve whole months, as they
-- stood at the end of the last one. Read day after day, they would tell of somebody the day she comes.
create function partner_page_counts(now_there timestamptz, small_cell integer)
returns table (first_day date, last_day date, sent integer, received integer, taken integer, enrolled integer,
	finished integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with page as materialized (
		select p.centre_id, p.partner_id, p.time_zone, m.ended,
			m.ended at time zone p.time_zone as ended_at,
			(m.ended - interval '1 year') at time zone p.time_zone as began_at
		from acting_page(now_there) p
		cross join lateral (select date_trunc('month', now_there at time zone p.time_zone) as ended) m
	),
	became as (
		-- Sent twice, once she is known she is one.
		select coalesce(f.person_id, f.id) as who, bool_or(e.is_enrolled) as is_enrolled,
			bool_or(l.answer is not null or e.is_enrolled) as is_received,
			bool_or(coalesce(l.answer in ('accepted', 'done'), false) or e.is_enrolled) as is_taken,
			bool_or(coalesce(l.answer = 'done', false)) as is_finished
		from page p
		join referrals f on f.centre_id = p.centre_id and f.partner_id = p.partner_id and f.direction = 'in'
			and f.recorded_at >= p.began_at and f.recorded_at < p.ended_at
		left join lateral (
			select a.answer from referral_answers a
			where a.referral_id = f.id and a.recorded_at < p.ended_at
			order by a.recorded_at desc, a.id desc limit 1
		) l on true
		cross join lateral (
			select exists (select from enrolments n
				where n.centre_id = f.centre_id and n.person_id = f.person_id
					and n.recorded_at >= f.recorded_at and n.recorded_at < p.ended_at
					-- A register written afterwards tells of a day before.
					and (n.enrolled_on is null
						or n.enrolled_on >= (f.recorded_at at time zone p.time_zone)::date)) as is_enrolled
		) e
		group by 1
	),
	counted as (
		select count(*)::integer as sent, count(*) filter (where b.is_received)::integer as received,
			count(*) filter (where b.is_taken)::integer as taken,
			count(*) filter (where b.is_enrolled)::integer as enrolled,
			count(*) filter (where b.is_finished)::integer as finished
		from became b
	)
	select (p.ended - interval '1 year')::date, (p.ended - interval '1 day')::date, t.*
	from page p cross join counted c
	-- Whoever asks may ask for larger cells, never for smaller ones.
	cross join lateral told_of_sent(c.sent, c.received, c.taken, c.enrolled, c.finished,
		greatest(small_cell, 11)) t
$$;

grant create on schema public to declic_counts;
alter function acting_page(timestamptz) owner to declic_counts;
alter function told_agenda(date, date, timestamptz) owner to declic_counts;
alter function partner_agenda(date, date, timestamptz) owner to declic_counts;
alter function partner_page_counts(timestamptz, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function acting_page(timestamptz), told_agenda(date, date, timestamptz),
	partner_agenda(date, date, timestamptz), partner_page_counts(timestamptz, integer) from public;
grant execute on function partner_agenda(date, date, timestamptz), partner_page_counts(timestamptz, integer)
	to declic_app;
