-- Somebody who stands before a kiosk asks for somebody: nobody knows who she is. What she was reading comes
-- with it.
create table help_calls (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kiosk_id uuid not null,
	guide text check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 80),
	step smallint check (step between 1 and 99),
	language text not null check (language in ('fr', 'facile', 'en', 'ar')),
	recorded_at timestamptz not null,
	unique (centre_id, id),
	check (step is null or guide is not null),
	foreign key (centre_id, kiosk_id) references kiosks (centre_id, id)
);
create index help_calls_of_a_kiosk on help_calls (kiosk_id, id desc);
create index help_calls_of_a_centre on help_calls (centre_id, recorded_at);
select protect_centre_table('help_calls', 'select');

-- « J'arrive »: one colleague at a time; another may once she has said that she does not come after all.
create table help_call_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	call_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	undone_at timestamptz,
	foreign key (centre_id, call_id) references help_calls (centre_id, id)
);
create unique index one_comes on help_call_answers (call_id) where undone_at is null;
create index answers_of_a_call on help_call_answers (call_id, id desc);
select protect_centre_table('help_call_answers', 'select, insert, update');

-- What became of it, once. Nobody wrote it: she did, at the kiosk.
create table help_call_ends (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	call_id uuid not null unique,
	outcome text not null check (outcome in ('gave-up', 'settled', 'request')),
	request_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check (outcome <> 'request' or request_id is not null),
	foreign key (centre_id, call_id) references help_calls (centre_id, id),
	foreign key (centre_id, request_id) references requests (centre_id, id)
);
create index ends_of_a_request on help_call_ends (request_id);
select protect_centre_table('help_call_ends', 'select, insert');

-- Every server hears that something changed for a centre, as it is committed: nothing of what.
create function tell_help_call() returns trigger language plpgsql as
$$
begin
	perform pg_notify('help_calls', new.centre_id::text);
	return null;
end
$$;
create trigger tells_help_call after insert on help_calls for each row execute function tell_help_call();
create trigger tells_help_call after insert or update on help_call_answers
	for each row execute function tell_help_call();
create trigger tells_help_call after insert on help_call_ends for each row execute function tell_help_call();

select let_counts_read('help_calls', 'id, centre_id, kiosk_id, guide, step, recorded_at');
select let_counts_read('help_call_answers', 'id, call_id, recorded_at, recorded_by, undone_at');
select let_counts_read('help_call_ends', 'call_id, outcome, recorded_at');
grant insert on help_calls, help_call_ends to declic_counts;
create policy kiosks_call on help_calls for insert to declic_counts with check (true);
create policy kiosks_give_up on help_call_ends for insert to declic_counts with check (true);

-- The kiosk that acts, while a machine holds it.
create function calling_kiosk() returns table (id uuid, centre_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select k.id, k.centre_id from acting_kiosk() k
	join lateral (select e.recorded_at from kiosk_enrolments e
		where e.kiosk_id = k.id order by e.id desc limit 1) e on true
	where not exists (select from kiosk_revocations r
		where r.kiosk_id = k.id and r.recorded_at >= e.recorded_at)
$$;

-- The call of the acting kiosk since a moment, and the first name of whoever comes, as her colleagues say it.
create function help_call_here(since timestamptz)
returns table (id uuid, guide text, step smallint, called_at timestamptz, comes text, comes_at timestamptz,
	outcome text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select c.id, c.guide, c.step, c.recorded_at, split_part(s.display_name, ' ', 1), a.recorded_at, e.outcome
	from calling_kiosk() k
	join lateral (select h.id, h.guide, h.step, h.recorded_at from help_calls h
		where h.kiosk_id = k.id order by h.id desc limit 1) c
		on c.recorded_at > since
	left join help_call_answers a on a.call_id = c.id and a.undone_at is null
	left join staff_members s on s.id = a.recorded_by
	left join help_call_ends e on e.call_id = c.id
$$;

-- The acting kiosk calls: pressed again while it calls, it is the same call.
create function call_help(its_guide text, its_step smallint, its_language text, now_there timestamptz,
	since timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
	kiosk record;
	known uuid;
begin
	select k.id, k.centre_id into kiosk from calling_kiosk() k;
	if not found then return null; end if;
	perform pg_advisory_xact_lock(hashtextextended('help call ' || kiosk.id, 0));
	select h.id into known from help_call_here(since) h where h.outcome is null;
	if found then return known; end if;
	insert into help_calls (centre_id, kiosk_id, guide, step, language, recorded_at)
	values (kiosk.centre_id, kiosk.id, its_guide, its_step, its_language, now_there) returning id into known;
	return known;
end
$$;

-- She needs nobody any more, or her visit is over.
create function give_up_help(now_there timestamptz, since timestamptz) returns uuid
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
	insert into help_call_ends (centre_id, call_id, outcome, recorded_at)
	select k.centre_id, h.id, 'gave-up', now_there from calling_kiosk() k, help_call_here(since) h
	where h.outcome is null
	on conflict do nothing
	returning call_id
$$;

-- Which kiosks of a centre ring, for the desk that is locked there: a place, and nobody.
create function kiosks_ringing(its_centre uuid, since timestamptz) returns table (name text, called_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select k.name, h.recorded_at from help_calls h join kiosks k on k.id = h.kiosk_id
	where h.centre_id = its_centre and h.recorded_at > since and acting_role() = 'sign-in'
		and not exists (select from help_call_answers a where a.call_id = h.id and a.undone_at is null)
		and not exists (select from help_call_ends e where e.call_id = h.id)
	order by h.recorded_at limit 20
$$;

grant create on schema public to declic_counts;
alter function calling_kiosk() owner to declic_counts;
alter function help_call_here(timestamptz) owner to declic_counts;
alter function call_help(text, smallint, text, timestamptz, timestamptz) owner to declic_counts;
alter function give_up_help(timestamptz, timestamptz) owner to declic_counts;
alter function kiosks_ringing(uuid, timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function calling_kiosk(), help_call_here(timestamptz),
	call_help(text, smallint, text, timestamptz, timestamptz), give_up_help(timestamptz, timestamptz),
	kiosks_ringing(uuid, timestamptz) from public;
grant execute on function calling_kiosk(), help_call_here(timestamptz),
	call_help(text, smallint, text, timestamptz, timestamptz), give_up_help(timestamptz, timestamptz),
	kiosks_ringing(uuid, timestamptz) to declic_app;
