-- What each of the four domains counts for in the group that a course proposes: 0 for nothing, ½ a
-- little, 1 like the others, 2 a lot. The last record counts; without any, the study's words hold
-- (2.2: software is « moins nécessaire »). A conversation copies them when it begins.
create table programme_weights (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	information real not null check (information in (0, 0.5, 1, 2)),
	communication real not null check (communication in (0, 0.5, 1, 2)),
	problem_solving real not null check (problem_solving in (0, 0.5, 1, 2)),
	software real not null check (software in (0, 0.5, 1, 2)),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check (information + communication + problem_solving + software > 0),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index weights_of_a_programme on programme_weights (programme_id, recorded_at desc, id desc);
select protect_centre_table('programme_weights', 'select, insert');
