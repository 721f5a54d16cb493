-- What people say of a course, with no row for an answer (docs/decisions/2026-11-29-anonymous-satisfaction.md).
-- None of these rows has an instant nor an author of its own: the last one would be those of an answer.

-- What is told, a row for a programme and a year: three numbers a question, from the best to the worst.
create table satisfaction_tallies (
	programme_id uuid not null,
	year integer not null,
	centre_id uuid not null,
	contents integer[] not null default '{0,0,0}',
	seances integer[] not null default '{0,0,0}',
	clarity integer[] not null default '{0,0,0}',
	confidence integer[] not null default '{0,0,0}',
	company integer[] not null default '{0,0,0}',
	-- The same question at the first séance: those who answered are not told to be the same people.
	confidence_before integer[] not null default '{0,0,0}',
	-- In an order drawn by chance each time some are added.
	sentences text[] not null default '{}',
	answers integer not null generated always as (contents[1] + contents[2] + contents[3]) stored,
	answers_before integer not null
		generated always as (confidence_before[1] + confidence_before[2] + confidence_before[3]) stored,
	primary key (programme_id, year),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade,
	check (cardinality(contents) = 3 and cardinality(seances) = 3 and cardinality(clarity) = 3
		and cardinality(confidence) = 3 and cardinality(company) = 3 and cardinality(confidence_before) = 3),
	check (0 <= all (contents || seances || clarity || confidence || company || confidence_before)),
	-- Every answer has said a word to every question.
	check (contents[1] + contents[2] + contents[3] = all (array[
		seances[1] + seances[2] + seances[3], clarity[1] + clarity[2] + clarity[3],
		confidence[1] + confidence[2] + confidence[3], company[1] + company[2] + company[3]])),
	-- Under five, nothing is told: not to the database either.
	check (contents[1] + contents[2] + contents[3] not between 1 and 4),
	check (confidence_before[1] + confidence_before[2] + confidence_before[3] not between 1 and 4),
	check (cardinality(sentences) <= contents[1] + contents[2] + contents[3])
);
create index satisfaction_of_a_year on satisfaction_tallies (centre_id, year);
select protect_centre_table('satisfaction_tallies', 'select, insert, update');
select hide_from_desk('satisfaction_tallies');
select let_counts_read('satisfaction_tallies',
	'centre_id, year, contents, seances, clarity, confidence, company, answers');

-- Those that wait to be five, sealed with a key that is neither here nor in a backup, of one size
-- whatever they are; rewritten whole with each answer. This table is in no backup.
create table satisfaction_urns (
	programme_id uuid not null,
	year integer not null,
	moment text not null check (moment in ('before', 'after')),
	centre_id uuid not null,
	sealed bytea not null,
	primary key (programme_id, year, moment),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
select protect_centre_table('satisfaction_urns', 'select, insert, update');
select hide_from_desk('satisfaction_urns');

-- Somebody of the team opens a questionnaire for a group, or types a pile of papers: who and when are
-- hers. `given` says how many answered, never what. The number is drawn from a code kept nowhere.
create table satisfaction_collections (
	id uuid primary key,
	centre_id uuid not null,
	group_id uuid not null,
	programme_id uuid not null,
	year integer not null,
	moment text not null check (moment in ('before', 'after')),
	way text not null check (way in ('screen', 'paper')),
	expected smallint not null check (expected between 1 and 60),
	given smallint not null default 0 check (given between 0 and expected),
	expires_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, group_id) references workshop_groups (centre_id, id) on delete cascade,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index collections_of_a_group on satisfaction_collections (group_id, moment);
create index collections_of_an_urn on satisfaction_collections (programme_id, year, moment);
select protect_centre_table('satisfaction_collections', 'select, insert, update');
select hide_from_desk('satisfaction_collections');

create table satisfaction_collection_closings (
	collection_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, collection_id)
		references satisfaction_collections (centre_id, id) on delete cascade
);
select protect_centre_table('satisfaction_collection_closings', 'select, insert');
select hide_from_desk('satisfaction_collection_closings');

-- Whoever answers acts as a lent tablet does (0020), about the collection of her group: its urn, and the
-- row it is poured into. She reads no name, not even hers.
create policy its_collection on satisfaction_collections for select to declic_app
	using ((select acting_role()) = 'tablet' and id = (select acting_subject()));
create policy it_counts on satisfaction_collections for update to declic_app
	using ((select acting_role()) = 'tablet' and id = (select acting_subject()));
create policy its_closing on satisfaction_collection_closings for select to declic_app
	using ((select acting_role()) = 'tablet' and collection_id = (select acting_subject()));

create function acting_collection() returns table (programme_id uuid, year integer, moment text, centre_id uuid)
language sql stable as
$$
	select c.programme_id, c.year, c.moment, c.centre_id from satisfaction_collections c
	where acting_role() = 'tablet' and c.id = acting_subject()
		and not exists (select from satisfaction_collection_closings x where x.collection_id = c.id)
$$;
create policy its_programme on programmes for select to declic_app
	using ((select acting_role()) = 'tablet' and id = (select c.programme_id from acting_collection() c));
create policy its_urn on satisfaction_urns to declic_app
	using ((programme_id, year, moment, centre_id)
		= (select c.programme_id, c.year, c.moment, c.centre_id from acting_collection() c));
create policy its_tally on satisfaction_tallies to declic_app
	using ((programme_id, year, centre_id)
		= (select c.programme_id, c.year, c.centre_id from acting_collection() c));

-- How many answered in each centre; null under the small cell.
create function network_satisfaction_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, answers integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with told as (
		select ce.id, ce.name, coalesce(sum(t.answers), 0)::integer as answers,
			greatest(small_cell, 11) as smallest
		from centres ce left join satisfaction_tallies t on t.centre_id = ce.id and t.year = asked_year
		group by ce.id, ce.name
	)
	select t.id, t.name, case when t.answers = 0 or t.answers >= t.smallest then t.answers end
	from told t
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;

-- What they said, over the centres whose number is told: nothing of the others is found by difference. A
-- question of which one answer is too rare has no numbers at all.
create function network_satisfaction_words(asked_year integer, small_cell integer)
returns table (question text, counts integer[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with known as (
		select t.contents, t.seances, t.clarity, t.confidence, t.company from satisfaction_tallies t
		where t.year = asked_year and t.centre_id in (
			select c.centre_id from network_satisfaction_counts(asked_year, small_cell) c where c.answers > 0)
	), said as (
		select q.place, q.question, sum(q.counts[1])::integer as one, sum(q.counts[2])::integer as two,
			sum(q.counts[3])::integer as three
		from known k cross join lateral (values (1, 'contents', k.contents), (2, 'seances', k.seances),
			(3, 'clarity', k.clarity), (4, 'confidence', k.confidence), (5, 'company', k.company)
		) as q (place, question, counts)
		group by q.place, q.question
	)
	select s.question, case when not exists (select from unnest(array[s.one, s.two, s.three]) n
		where n between 1 and greatest(small_cell, 11) - 1) then array[s.one, s.two, s.three] end
	from said s order by s.place
$$;
grant create on schema public to declic_counts;
alter function network_satisfaction_counts(integer, integer) owner to declic_counts;
alter function network_satisfaction_words(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_satisfaction_counts(integer, integer),
	network_satisfaction_words(integer, integer) from public;
grant execute on function network_satisfaction_counts(integer, integer),
	network_satisfaction_words(integer, integer) to declic_app;
