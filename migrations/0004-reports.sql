-- Narrative rubrics of a fiche: every autosave is a version, nothing is overwritten.
create table fiche_versions (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	year smallint not null,
	rubric text not null,
	version integer not null check (version > 0),
	body text not null check (length(body) <= 8000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (programme_id, year, rubric, version),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index fiches_of_a_year on fiche_versions (centre_id, year, programme_id, rubric, version desc);
select protect_centre_table('fiche_versions', 'select, insert');

-- The director saw both figures with their arithmetic, and chose. The last choice stands.
create table figure_choices (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	year smallint not null,
	rubric text not null,
	figure text not null,
	stated numeric not null,
	computed numeric not null,
	chosen text not null check (chosen in ('stated', 'computed')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index choices_of_a_year on figure_choices (centre_id, year, programme_id, recorded_at desc);
select protect_centre_table('figure_choices', 'select, insert');
create policy direction_chooses on figure_choices as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));

-- A figure somebody typed beside the computed one, kept as it was typed; null takes it back.
-- The last one stands, and is compared with the registers as the texts are.
create table typed_figures (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	year smallint not null,
	figure text not null check (figure in ('people', 'newPeople', 'returningPeople', 'trainees', 'cycles',
		'groups', 'seances', 'minutes', 'attendances', 'personMinutes', 'attendanceRate', 'dropOuts')),
	-- Minutes for a duration, between 0 and 1 for a rate.
	value numeric check (value between 0 and 10000000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index typed_figures_of_a_year on typed_figures (centre_id, year, programme_id, figure, recorded_at desc);
select protect_centre_table('typed_figures', 'select, insert');

create table fiche_photos (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	year smallint not null,
	media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
	bytes bytea not null check (length(bytes) <= 5242880),
	alternative_text text not null check (length(alternative_text) between 3 and 300),
	-- No consent, no photo: who may be recognised agreed, and when it was recorded.
	consent_on date not null,
	consent_note text not null check (length(consent_note) between 3 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index photos_of_a_year on fiche_photos (centre_id, year, programme_id);
select protect_centre_table('fiche_photos', 'select, insert, delete');

-- A closed year: its counts as they were, whatever is purged later.
create table year_closings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	year smallint not null,
	data_until date not null,
	frozen jsonb not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (centre_id, year)
);
select protect_centre_table('year_closings', 'select, insert');
create policy direction_closes on year_closings as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));

-- What the network may know: counts by centre and year, never a row, never a small cell.
-- The function runs as a role that can read these columns and nothing else.
grant select (id, centre_id, programme_id, year) on cycles to declic_counts;
grant select (id, centre_id, cycle_id) on workshop_groups to declic_counts;
grant select (id, centre_id, group_id, day, planned_minutes, real_minutes) on seances to declic_counts;
grant select (id, centre_id, group_id, person_id) on enrolments to declic_counts;
grant select (centre_id, seance_id, group_id, kind) on attendances to declic_counts;
grant select (seance_id) on seance_cancellations to declic_counts;
grant select (id, slug, name) on centres to declic_counts;
create policy counts_read on cycles for select to declic_counts using (true);
create policy counts_read on workshop_groups for select to declic_counts using (true);
create policy counts_read on seances for select to declic_counts using (true);
create policy counts_read on enrolments for select to declic_counts using (true);
create policy counts_read on attendances for select to declic_counts using (true);
create policy counts_read on seance_cancellations for select to declic_counts using (true);
create policy counts_read on centres for select to declic_counts using (true);

create function network_year_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, slug text, name text, seances integer, minutes integer, people integer, attendances integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with held as (
		select s.id, s.centre_id, g.cycle_id, coalesce(s.real_minutes, s.planned_minutes)::integer as minutes,
			count(a.seance_id) filter (where a.kind in ('present', 'late')) as attendances
		from cycles c
		join workshop_groups g on g.cycle_id = c.id
		join seances s on s.group_id = g.id
		join attendances a on a.seance_id = s.id
		where c.year = asked_year
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
		group by s.id, g.cycle_id
	), known as (
		-- The people of the report: those of the cycles that were held.
		select g.centre_id, count(distinct e.person_id)::integer as people
		from workshop_groups g
		join enrolments e on e.group_id = g.id
		where g.cycle_id in (select h.cycle_id from held h)
		group by g.centre_id
	), sums as (
		select h.centre_id, count(*)::integer as seances, sum(h.minutes)::integer as minutes,
			sum(h.attendances)::integer as attendances
		from held h group by h.centre_id
	), told as (
		select ce.id, ce.slug, ce.name, coalesce(su.seances, 0) as seances, coalesce(su.minutes, 0) as minutes,
			coalesce(k.people, 0) as people, coalesce(su.attendances, 0) as attendances,
			-- Whoever asks may ask for larger cells, never for smaller ones.
			greatest(small_cell, 11) as smallest
		from centres ce
		left join sums su on su.centre_id = ce.id
		left join known k on k.centre_id = ce.id
	)
	select t.id, t.slug, t.name, t.seances, t.minutes,
		case when t.people = 0 or t.people >= t.smallest then t.people end,
		case when t.attendances = 0 and t.people = 0 then 0
			when t.people >= t.smallest and (t.attendances = 0 or t.attendances >= t.smallest) then t.attendances end
	from told t
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;
grant create on schema public to declic_counts;
alter function network_year_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_year_counts(integer, integer) from public;
grant execute on function network_year_counts(integer, integer) to declic_app;
