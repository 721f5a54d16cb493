-- Going on after all is a dated record: the end that was taken back stays, with what was known then.
alter table placement_endings drop constraint placement_endings_pkey;
alter table placement_endings
	add column id uuid primary key default uuidv7(),
	-- The end, taken back since, after which the conversation went on.
	add column follows_id uuid,
	add unique (centre_id, id),
	add unique (placement_id, id);

create table placement_ending_undos (
	ending_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, ending_id) references placement_endings (centre_id, id) on delete cascade
);
select protect_centre_table('placement_ending_undos', 'select, insert');

-- One first end for a conversation, and one after each that was taken back: whoever writes, at most
-- one end stands.
alter table placement_endings
	add unique nulls not distinct (placement_id, follows_id),
	add foreign key (placement_id, follows_id) references placement_endings (placement_id, id),
	add foreign key (follows_id) references placement_ending_undos;
-- Nothing takes an end away any more.
revoke delete on placement_endings from declic_app;

create policy not_for_the_desk on placement_ending_undos as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
-- A lent tablet must know whether its conversation goes on; it takes nothing back.
create policy it_reads on placement_ending_undos for select to declic_app
	using (ending_id in (select e.id from placement_endings e
		where e.placement_id = (select c.placement_id from acting_conversation() c)));

-- The end that stands for each conversation that whoever acts may see: the last one not taken back.
create function current_placement_endings() returns table (
	id uuid, placement_id uuid, centre_id uuid, how text, question_count smallint, verdict text,
	is_firm boolean, group_probabilities real[], mean real, low80 real, high80 real, domains jsonb,
	recorded_at timestamptz, recorded_by uuid)
language sql stable as
$$
	select e.id, e.placement_id, e.centre_id, e.how, e.question_count, e.verdict,
		e.is_firm, e.group_probabilities, e.mean, e.low80, e.high80, e.domains,
		e.recorded_at, e.recorded_by
	from placement_endings e
	where not exists (select from placement_ending_undos u where u.ending_id = e.id)
$$;
