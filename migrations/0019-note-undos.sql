-- A note on somebody's sheet was written by mistake: it is shown no more. Who said so, and when.
alter table person_notes add unique (centre_id, id);
create table person_note_undos (
	note_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, note_id) references person_notes (centre_id, id) on delete cascade
);
select protect_centre_table('person_note_undos', 'select, insert');
-- As the note itself, never for the desk.
create policy not_for_the_desk on person_note_undos as restrictive to declic_app
	using ((select acting_role()) <> 'accueil') with check ((select acting_role()) <> 'accueil');
-- Whoever wrote the note takes it back, or the direction; the policy says it, whatever a screen does.
create policy by_its_author on person_note_undos as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator') or exists (
		select from person_notes n where n.id = note_id and n.recorded_by = (select acting_staff())
	));
