-- What the conversations before and after a course say together of a progress. Written when the
-- second one ends, because the answers themselves are erased six months after the course while the
-- level and the gain stay (the retention rules).
create table placement_gains (
	-- The ends and not the conversations: gone on with and ended again, it is another measure.
	before_id uuid not null,
	after_id uuid not null,
	centre_id uuid not null,
	-- How likely both series of answers are, for each gain tried and each shift of the population
	-- (docs/placement.md): a group's mean is computed from these, and no answer is read back.
	likelihoods real[] not null check (cardinality(likelihoods) > 0),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (after_id, before_id),
	foreign key (centre_id, before_id) references placement_endings (centre_id, id),
	foreign key (centre_id, after_id) references placement_endings (centre_id, id)
);
create index gains_from_an_ending on placement_gains (before_id);
select protect_centre_table('placement_gains', 'select, insert');
create policy not_for_the_desk on placement_gains as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
