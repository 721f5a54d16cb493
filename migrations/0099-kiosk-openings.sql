-- The desk lets a kiosk do a little more, for the visit that is going on. It has six figures for it, which the
-- direction gives anew whenever it likes: the last ones count.
create table kiosk_desk_codes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	digest bytea not null check (octet_length(digest) = 32),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index codes_of_a_desk on kiosk_desk_codes (centre_id, id desc);
select protect_centre_table('kiosk_desk_codes', 'select, insert');
create policy direction_installs on kiosk_desk_codes as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));

-- What the desk allowed at a kiosk: a site, or pages to print. Of whoever stood there, nothing.
create table kiosk_openings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kiosk_id uuid not null,
	host text check (host ~ '^[a-z0-9.-]+$' and length(host) <= 253),
	pages integer check (pages between 1 and 50),
	recorded_at timestamptz not null,
	check (num_nonnulls(host, pages) = 1),
	foreign key (centre_id, kiosk_id) references kiosks (centre_id, id)
);
create index openings_of_a_kiosk on kiosk_openings (kiosk_id, id desc);
select protect_centre_table('kiosk_openings', 'select');

select let_counts_read('kiosk_desk_codes', 'id, centre_id, digest');
select let_counts_read('kiosk_openings', 'id');

-- The kiosk writes that the desk allowed it, once the figures of its centre were typed there.
grant insert on kiosk_openings to declic_counts;
create policy desks_allow on kiosk_openings for insert to declic_counts with check (true);
create function allow_at_kiosk(its_code bytea, its_host text, its_pages integer, now_there timestamptz)
returns uuid
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
	insert into kiosk_openings (centre_id, kiosk_id, host, pages, recorded_at)
	select k.centre_id, k.id, its_host, its_pages, now_there
	from kiosks k
	where acting_role() = 'kiosk' and k.id = acting_subject()
		and its_code = (select c.digest from kiosk_desk_codes c
			where c.centre_id = k.centre_id order by c.id desc limit 1)
	returning id
$$;
grant create on schema public to declic_counts;
alter function allow_at_kiosk(bytea, text, integer, timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function allow_at_kiosk(bytea, text, integer, timestamptz) from public;
grant execute on function allow_at_kiosk(bytea, text, integer, timestamptz) to declic_app;
