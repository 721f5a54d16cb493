-- Somebody walked away from the screen and left her account open: the desk ends the visit from where it sits.
-- Which kiosk, when, who asked; of whoever stood there, nothing.
create table kiosk_visit_ends (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kiosk_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, kiosk_id) references kiosks (centre_id, id)
);
create index visit_ends_of_a_centre on kiosk_visit_ends (centre_id, recorded_at);
create index visit_ends_of_a_kiosk on kiosk_visit_ends (kiosk_id);
select protect_centre_table('kiosk_visit_ends', 'select, insert');

select let_counts_read('kiosk_visit_ends', 'id, centre_id, kiosk_id, recorded_at');

-- What the machines of a centre are told: which of them ends what goes on, since a moment.
create function visits_ended(since timestamptz) returns table (id uuid, kiosk_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select e.id, e.kiosk_id from kiosk_visit_ends e
	where e.centre_id = acting_subject() and e.recorded_at > since and acting_role() = 'visitor'
	order by e.recorded_at, e.id limit 20
$$;
grant create on schema public to declic_counts;
alter function visits_ended(timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function visits_ended(timestamptz) from public;
grant execute on function visits_ended(timestamptz) to declic_app;
