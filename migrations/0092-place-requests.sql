-- Somebody without an account asks for a place: a first name and a number to call, for three months.
create table place_requests (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- Of whoever comes. Emptied with the number, the words and the ticket after three months: a count stays.
	first_name text check (length(first_name) between 1 and 60),
	phone text check (phone ~ '^\+\d{6,15}$'),
	is_for_child boolean not null,
	-- Whoever answers that number for the child.
	adult_first_name text check (length(adult_first_name) between 1 and 60),
	kind text not null check (kind in ('other', 'drop-in', 'course')),
	-- The slot, or the group, and what was said of it on the day she asked.
	occasion_id uuid,
	occasion_title text check (length(occasion_title) between 1 and 200),
	occasion_day date,
	occasion_starts_at time,
	words text check (length(words) between 1 and 200),
	call_when text not null check (call_when in ('any', 'morning', 'afternoon')),
	language text not null check (language in ('fr', 'facile', 'en', 'ar')),
	-- Of the number and of what is asked for, by a key that is not here: the same one asks once.
	same_mark bytea check (octet_length(same_mark) = 32),
	ticket_digest bytea unique check (octet_length(ticket_digest) = 32),
	-- Of the centre: two working days are counted from it.
	day date not null,
	recorded_at timestamptz not null,
	unique (centre_id, id),
	check ((kind = 'other') = (occasion_id is null)),
	check ((occasion_id is null) = (occasion_title is null)),
	check ((first_name is null) = (phone is null)),
	check (adult_first_name is null or is_for_child)
);
create index place_requests_of_a_centre on place_requests (centre_id, recorded_at);
create index place_requests_alike on place_requests (same_mark);
select protect_centre_table('place_requests', 'select, insert, update');

-- Somebody called her back.
create table place_request_calls (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	request_id uuid not null,
	result text not null check (result in ('reached', 'no-answer', 'message')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	undone_at timestamptz,
	undone_by_id uuid references staff_members,
	check (undone_by_id is null or undone_at is not null),
	foreign key (centre_id, request_id) references place_requests (centre_id, id)
);
create index calls_of_a_place_request on place_request_calls (request_id, id);
select protect_centre_table('place_request_calls', 'select, insert, update');

-- What became of it; the last one that was not taken back counts. Nobody wrote it: she did, by her ticket.
create table place_request_ends (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	request_id uuid not null,
	outcome text not null check (outcome in ('given-a-place', 'on-a-list', 'gave-up-by-ticket',
		'gave-up-on-the-phone', 'not-reachable', 'not-for-us')),
	-- The seat kept for her, freed when she gives it up.
	visit_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	undone_at timestamptz,
	undone_by_id uuid references staff_members,
	check (undone_by_id is null or undone_at is not null),
	check (visit_id is null or outcome = 'given-a-place'),
	foreign key (centre_id, request_id) references place_requests (centre_id, id),
	foreign key (centre_id, visit_id) references drop_in_visits (centre_id, id)
);
create index ends_of_a_place_request on place_request_ends (request_id, id);
select protect_centre_table('place_request_ends', 'select, insert, update');

-- Perhaps a machine sent it: the desk looks before it calls, and nothing is lost.
create table place_request_holds (
	request_id uuid primary key,
	centre_id uuid not null,
	reason text not null check (reason in ('too-fast', 'too-old', 'no-stamp', 'trap', 'same-browser', 'busy-hour')),
	recorded_at timestamptz not null,
	released_at timestamptz,
	released_by_id uuid references staff_members,
	check (released_by_id is null or released_at is not null),
	foreign key (centre_id, request_id) references place_requests (centre_id, id)
);
select protect_centre_table('place_request_holds', 'select, insert, update');

-- Anybody asks of the centre whose page she reads, and reads nothing of what was asked.
create policy anybody_asks on place_requests for insert to declic_app
	with check (centre_id = (select visited_centre()));
create policy held_as_it_comes on place_request_holds for insert to declic_app
	with check (centre_id = (select visited_centre()) and released_at is null);

select let_counts_read('place_requests',
	'id, centre_id, kind, occasion_title, occasion_day, occasion_starts_at, same_mark, ticket_digest, recorded_at');
select let_counts_read('place_request_calls', 'id, request_id, result, recorded_at, undone_at');
select let_counts_read('place_request_ends', 'id, request_id, outcome, visit_id, recorded_at, undone_at');

-- Whether the very same waits already at the centre whose page is read, and how many came lately.
create function place_requests_alike(its_mark bytea, since timestamptz, out is_waiting boolean, out lately bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select exists (select from place_requests r
			where r.centre_id = visited_centre() and r.same_mark = its_mark
				and not exists (select from place_request_ends e where e.request_id = r.id and e.undone_at is null)),
		(select count(*) from place_requests r where r.centre_id = visited_centre() and r.recorded_at > since)
$$;

-- Where a ticket stands, and when the seat is that was kept: of whom it is, nothing. A seat taken back, or
-- of a slot that is cancelled, is told as lost.
create function place_request_of_ticket(its_digest bytea)
returns table (centre_id uuid, kind text, title text, day date, starts_at time, asked_at timestamptz,
	outcome text, is_lost boolean, last_call text, called_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select r.centre_id, r.kind, case when s.id is null then r.occasion_title else 'Permanence numérique' end,
		coalesce(s.day, r.occasion_day), coalesce(s.starts_at, r.occasion_starts_at), r.recorded_at, e.outcome,
		exists (select from drop_in_visit_undos u where u.visit_id = v.id)
			or exists (select from drop_in_cancellations x where x.slot_id = s.id),
		c.result, c.recorded_at
	from place_requests r
	left join lateral (select outcome, visit_id from place_request_ends
		where request_id = r.id and undone_at is null order by id desc limit 1) e on true
	left join drop_in_visits v on v.id = e.visit_id
	left join drop_in_slots s on s.id = v.slot_id
	left join lateral (select result, recorded_at from place_request_calls
		where request_id = r.id and undone_at is null order by id desc limit 1) c on true
	where r.ticket_digest = its_digest and acting_role() = 'visitor'
$$;

grant create on schema public to declic_counts;
alter function place_requests_alike(bytea, timestamptz) owner to declic_counts;
alter function place_request_of_ticket(bytea) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function place_requests_alike(bytea, timestamptz), place_request_of_ticket(bytea) from public;
grant execute on function place_requests_alike(bytea, timestamptz), place_request_of_ticket(bytea) to declic_app;
