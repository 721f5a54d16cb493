-- A kiosk stands in the lobby: one screen, for whoever comes in. It is enrolled by a code that is used once;
-- the machine enrolled last holds it, until the direction revokes it.
create table kiosks (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	name text not null check (length(name) between 1 and 60),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (centre_id, name)
);
select protect_centre_table('kiosks', 'select, insert');

create table kiosk_codes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kiosk_id uuid not null,
	digest bytea not null unique check (octet_length(digest) = 32),
	expires_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, kiosk_id, id),
	foreign key (centre_id, kiosk_id) references kiosks (centre_id, id)
);
create index codes_of_a_kiosk on kiosk_codes (kiosk_id, id desc);
select protect_centre_table('kiosk_codes', 'select, insert');

-- A machine came with the code: it holds the kiosk by a token, of which the digest alone is here.
create table kiosk_enrolments (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kiosk_id uuid not null,
	code_id uuid not null unique,
	token_digest bytea not null unique check (octet_length(token_digest) = 32),
	recorded_at timestamptz not null,
	foreign key (centre_id, kiosk_id, code_id) references kiosk_codes (centre_id, kiosk_id, id)
);
create index enrolments_of_a_kiosk on kiosk_enrolments (kiosk_id, id desc);
select protect_centre_table('kiosk_enrolments', 'select');

-- From then on, whatever was enrolled before, and every code given before, opens nothing.
create table kiosk_revocations (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kiosk_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, kiosk_id) references kiosks (centre_id, id)
);
create index revocations_of_a_kiosk on kiosk_revocations (kiosk_id, id desc);
select protect_centre_table('kiosk_revocations', 'select, insert');

-- Which machines stand in the lobby is the direction's.
do $$
declare name text;
begin
	foreach name in array array['kiosks', 'kiosk_codes', 'kiosk_revocations'] loop
		execute format('create policy direction_installs on %s as restrictive for insert to declic_app
			with check ((select acting_role()) in (''direction'', ''operator''))', name);
	end loop;
end
$$;

-- A kiosk reads which one it is, and nobody.
create policy kiosk_reads_itself on kiosks for select to declic_app
	using ((select acting_role()) = 'kiosk' and id = (select acting_subject()));
create function acting_kiosk() returns table (id uuid, centre_id uuid) language sql stable as
$$ select k.id, k.centre_id from kiosks k where acting_role() = 'kiosk' and k.id = acting_subject() $$;

alter policy teams_read on backups using ((select acting_role()) not in ('', 'sign-in', 'visitor', 'kiosk'));
alter policy readers_know on guide_readings
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk'));
alter policy readers_know on guide_fact_readings
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk'));
alter policy team_hears on guide_remarks using (
	(select acting_role()) = 'coordination'
	or centre_id = any ((select acting_centres())::uuid[])
	or centre_id is null
		and (select acting_role()) not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk')
);
alter policy own_and_common on guide_views using (
	centre_id = any ((select acting_centres())::uuid[])
	or (select acting_role()) in ('coordination', 'operator')
	or centre_id is null
		and (select acting_role()) not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk')
);

select let_counts_read('kiosks', 'id, centre_id, name');
select let_counts_read('kiosk_codes', 'id, centre_id, kiosk_id, digest, expires_at, recorded_at');
select let_counts_read('kiosk_enrolments', 'id, kiosk_id, code_id, token_digest, recorded_at');
select let_counts_read('kiosk_revocations', 'id, kiosk_id, recorded_at');

-- The kiosk that a machine holds: enrolled last, and not revoked since.
create function kiosk_of_token(its_digest bytea)
returns table (id uuid, name text, centre_id uuid, slug text, centre_name text, time_zone text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select k.id, k.name, c.id, c.slug, c.name, c.time_zone
	from kiosk_enrolments e
	join kiosks k on k.id = e.kiosk_id
	join centres c on c.id = k.centre_id
	where e.token_digest = its_digest and acting_role() = 'kiosk'
		and not exists (select from kiosk_enrolments f where f.kiosk_id = e.kiosk_id and f.id > e.id)
		and not exists (select from kiosk_revocations r
			where r.kiosk_id = e.kiosk_id and r.recorded_at >= e.recorded_at)
$$;

-- The kiosk that a code opens: not used, not past, not followed by another, not revoked since.
create function kiosk_of_code(its_digest bytea, now_there timestamptz)
returns table (code_id uuid, kiosk_id uuid, name text, centre_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select o.id, k.id, k.name, c.name
	from kiosk_codes o
	join kiosks k on k.id = o.kiosk_id
	join centres c on c.id = k.centre_id
	where o.digest = its_digest and o.expires_at > now_there and acting_role() = 'kiosk'
		and not exists (select from kiosk_enrolments e where e.code_id = o.id)
		and not exists (select from kiosk_codes p where p.kiosk_id = o.kiosk_id and p.id > o.id)
		and not exists (select from kiosk_revocations r
			where r.kiosk_id = o.kiosk_id and r.recorded_at >= o.recorded_at)
$$;

-- The machine takes it, once: of two at the same moment, the index refuses one.
grant insert on kiosk_enrolments to declic_counts;
create policy machines_enrol on kiosk_enrolments for insert to declic_counts with check (true);
create function enrol_kiosk(its_code bytea, its_token bytea, now_there timestamptz) returns uuid
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
	insert into kiosk_enrolments (centre_id, kiosk_id, code_id, token_digest, recorded_at)
	select k.centre_id, o.kiosk_id, o.code_id, its_token, now_there
	from kiosk_of_code(its_code, now_there) o join kiosks k on k.id = o.kiosk_id
	on conflict do nothing
	returning kiosk_id
$$;

grant create on schema public to declic_counts;
alter function kiosk_of_token(bytea) owner to declic_counts;
alter function kiosk_of_code(bytea, timestamptz) owner to declic_counts;
alter function enrol_kiosk(bytea, bytea, timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function kiosk_of_token(bytea), kiosk_of_code(bytea, timestamptz),
	enrol_kiosk(bytea, bytea, timestamptz) from public;
grant execute on function kiosk_of_token(bytea), kiosk_of_code(bytea, timestamptz),
	enrol_kiosk(bytea, bytea, timestamptz) to declic_app;
