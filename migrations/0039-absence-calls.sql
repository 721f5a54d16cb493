-- Two absences in a row raise a call (study 2.3: « L’animateur constate peu d’abandon »). Whom to call
-- is computed from the marks; what came of it is dated, and names the last séance she had missed: when
-- she misses another one, she is to be called again.
create table absence_calls (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	enrolment_id uuid not null,
	seance_id uuid not null,
	-- Both sides of the call must be of one group.
	group_id uuid not null,
	outcome text not null check (outcome in ('comes-back', 'stopped', 'message', 'no-answer')),
	called_on date not null,
	note text check (length(note) <= 200),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	foreign key (group_id, seance_id) references seances (group_id, id),
	foreign key (group_id, enrolment_id) references enrolments (group_id, id) on delete cascade
);
create index absence_calls_of_an_enrolment on absence_calls (enrolment_id, id desc);
create index absence_calls_of_a_seance on absence_calls (seance_id);
create index absence_calls_of_a_day on absence_calls (centre_id, called_on);
-- Changed only when two records of one person become one, or when her name goes.
select protect_centre_table('absence_calls', 'select, insert, update');

create table absence_call_undos (
	call_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, call_id) references absence_calls (centre_id, id) on delete cascade
);
select protect_centre_table('absence_call_undos', 'select, insert');

-- Whether she came, and why not, is for those who follow her, whatever a screen does.
create policy not_for_the_desk on absence_calls as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
create policy not_for_the_desk on absence_call_undos as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
