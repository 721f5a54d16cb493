-- An address at which a resident’s telephone reads her own appointments. Its number is drawn from a
-- secret kept nowhere; closed at her word, the row goes, and the journal keeps who and when.
create table person_calendar_links (
	id uuid primary key,
	centre_id uuid not null,
	person_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index calendar_links_of_a_person on person_calendar_links (person_id);
-- Changed only when two records of one person become one.
select protect_centre_table('person_calendar_links', 'select, insert, update, delete');

-- Who comes with an address only may find out what it is, of that one.
create policy its_link on person_calendar_links for select to declic_app
	using ((select acting_role()) = 'sign-in' and id = (select acting_subject()));
