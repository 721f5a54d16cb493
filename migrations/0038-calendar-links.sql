-- An address that a calendar on a telephone reads by itself: the séances of one colleague, or of the
-- centre. Its number is drawn from the secret of the address, which is kept nowhere.
create table calendar_links (
	id uuid primary key,
	centre_id uuid not null references centres,
	-- Null: every séance of the centre.
	staff_id uuid references staff_members,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
create index calendar_links_of_a_centre on calendar_links (centre_id, staff_id);
select protect_centre_table('calendar_links', 'select, insert');

create table calendar_link_revocations (
	link_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, link_id) references calendar_links (centre_id, id) on delete cascade
);
select protect_centre_table('calendar_link_revocations', 'select, insert');

-- Who comes with an address only may find out what it is, of that one.
create policy its_link on calendar_links for select to declic_app
	using ((select acting_role()) = 'sign-in' and id = (select acting_subject()));
create policy its_revocation on calendar_link_revocations for select to declic_app
	using ((select acting_role()) = 'sign-in' and link_id = (select acting_subject()));
