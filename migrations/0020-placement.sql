-- A resident is positioned: a conversation of a few questions, one row an answer, so that nothing is
-- lost when the line goes. What is computed from the answers is written once, when it ends.
create table placements (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	-- The course it is for, when there is one: its weights are copied here, and told with the result.
	programme_id uuid,
	moment text not null check (moment in ('before', 'after')),
	way text not null check (way in ('with-animator', 'tablet', 'paper')),
	-- The words she was asked, whatever the bank becomes; the half keeps before and after apart.
	bank_version text not null check (length(bank_version) <= 60),
	half text not null check (half in ('A', 'B')),
	-- With the bank and the answers, gives the very same questions again.
	seed integer not null,
	weights jsonb,
	-- The day in the centre's zone.
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id)
);
create index placements_of_a_person on placements (person_id, day desc);
create index placements_of_a_day on placements (centre_id, day);
select protect_centre_table('placements', 'select, insert, update');

-- What she has at home, who does it for her today, how she feels about it. Null: she would rather
-- not say. The degree of autonomy is read from these by a published table, and written nowhere.
create table placement_situations (
	placement_id uuid not null,
	question text not null check (length(question) <= 60),
	centre_id uuid not null,
	answer text check (length(answer) <= 60),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (placement_id, question),
	foreign key (centre_id, placement_id) references placements (centre_id, id) on delete cascade
);
select protect_centre_table('placement_situations', 'select, insert, update, delete');

-- 2 alone, 1 with help, 0 not yet; null: she does not know, which is no evidence of anything.
create table placement_answers (
	placement_id uuid not null,
	item text not null check (length(item) <= 60),
	centre_id uuid not null,
	rank smallint not null check (rank between 1 and 200),
	answer smallint check (answer between 0 and 2),
	-- She showed it with her own hand, on the practice beside the question.
	shown boolean not null default false,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (placement_id, item),
	unique (placement_id, rank),
	foreign key (centre_id, placement_id) references placements (centre_id, id) on delete cascade
);
select protect_centre_table('placement_answers', 'select, insert, update, delete');

-- It ended, whoever ended it: what is known that day, and how sure it is. Taken back when she goes
-- on after all; kept when the answers themselves are erased.
create table placement_endings (
	placement_id uuid primary key,
	centre_id uuid not null,
	how text not null check (how in ('firm', 'twelve', 'nothing-left', 'stopped')),
	question_count smallint not null check (question_count between 0 and 200),
	verdict text check (verdict in ('0', '0-1', '1', '1-2', '2')),
	is_firm boolean not null,
	group_probabilities real[] not null,
	mean real not null,
	low80 real not null,
	high80 real not null,
	domains jsonb not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, placement_id) references placements (centre_id, id) on delete cascade
);
select protect_centre_table('placement_endings', 'select, insert, delete');

-- It was noted by mistake, or of somebody else.
create table placement_undos (
	placement_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, placement_id) references placements (centre_id, id) on delete cascade
);
select protect_centre_table('placement_undos', 'select, insert');

-- A level that somebody says: her own word, or the animator's, who may think otherwise than the
-- measure and then says why. Both stay; the last word counts.
create table told_levels (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	placement_id uuid,
	source text not null check (source in ('her-word', 'animator')),
	level smallint not null check (level between 0 and 2),
	certainty text not null check (certainty in ('sure', 'rather', 'unsure')),
	reason text check (length(reason) <= 300),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id),
	foreign key (centre_id, placement_id) references placements (centre_id, id)
);
create index told_levels_of_a_person on told_levels (person_id, recorded_at desc);
-- Changed only to erase a reason when its time has come.
select protect_centre_table('told_levels', 'select, insert, update');

-- A tablet lent to one person. Its number is drawn from the code she is given, which is kept nowhere.
create table tablet_links (
	id uuid primary key,
	centre_id uuid not null,
	placement_id uuid not null,
	expires_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, placement_id) references placements (centre_id, id) on delete cascade
);
create index tablet_links_of_a_placement on tablet_links (placement_id);
select protect_centre_table('tablet_links', 'select, insert');

create table tablet_link_closings (
	link_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, link_id) references tablet_links (centre_id, id) on delete cascade
);
select protect_centre_table('tablet_link_closings', 'select, insert');

-- The desk never sees a level nor an answer, whatever a screen does (as with the notes).
do $$
declare
	hidden text;
begin
	foreach hidden in array array['placements', 'placement_situations', 'placement_answers',
		'placement_endings', 'placement_undos', 'told_levels', 'tablet_links', 'tablet_link_closings'] loop
		execute format(
			'create policy not_for_the_desk on %I as restrictive to declic_app
			 using ((select acting_role()) <> ''accueil'')
			 with check ((select acting_role()) <> ''accueil'')', hidden);
	end loop;
end
$$;

-- A tablet has no account either: it acts as « tablet », about its link, for no centre. It sees one
-- conversation, adds to it, and knows no name.
create policy not_for_a_tablet on backups as restrictive to declic_app
	using ((select acting_role()) <> 'tablet');
create policy not_for_a_tablet on postures as restrictive to declic_app
	using ((select acting_role()) <> 'tablet');

create policy its_link on tablet_links for select to declic_app
	using ((select acting_role()) = 'tablet' and id = (select acting_subject()));
create policy its_closing on tablet_link_closings for select to declic_app
	using ((select acting_role()) = 'tablet' and link_id = (select acting_subject()));
create policy it_closes on tablet_link_closings for insert to declic_app
	with check ((select acting_role()) = 'tablet' and link_id = (select acting_subject())
		and centre_id = (select l.centre_id from tablet_links l where l.id = link_id));

create policy its_conversation on placements for select to declic_app
	using ((select acting_role()) = 'tablet'
		and id = (select l.placement_id from tablet_links l where l.id = (select acting_subject())));

-- Of the conversation that the acting tablet was lent for, while nobody has closed it.
create function acting_conversation() returns table (placement_id uuid, centre_id uuid)
language sql stable as
$$
	select l.placement_id, l.centre_id from tablet_links l
	where acting_role() = 'tablet' and l.id = acting_subject()
		and not exists (select from tablet_link_closings c where c.link_id = l.id)
$$;

create policy it_reads on placement_situations for select to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c));
create policy it_adds on placement_situations for insert to declic_app
	with check ((placement_id, centre_id) = (select c.placement_id, c.centre_id from acting_conversation() c));
create policy it_corrects on placement_situations for update to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c))
	with check ((placement_id, centre_id) = (select c.placement_id, c.centre_id from acting_conversation() c));

create policy it_reads on placement_answers for select to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c));
create policy it_adds on placement_answers for insert to declic_app
	with check ((placement_id, centre_id) = (select c.placement_id, c.centre_id from acting_conversation() c));
create policy it_corrects on placement_answers for update to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c))
	with check ((placement_id, centre_id) = (select c.placement_id, c.centre_id from acting_conversation() c));

create policy it_reads on placement_endings for select to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c));
create policy it_ends on placement_endings for insert to declic_app
	with check ((placement_id, centre_id) = (select c.placement_id, c.centre_id from acting_conversation() c));
create policy it_reads on placement_undos for select to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c));

create policy it_is_told_of on journal for insert to declic_app
	with check ((select acting_role()) = 'tablet' and staff_id is null
		and centre_id = (select c.centre_id from acting_conversation() c));
