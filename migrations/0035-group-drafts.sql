-- A proposal of groups, as its animator works on it: hers until she signs, and nobody is told before.
create table group_drafts (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	-- The first day on which one of its groups may meet.
	starts_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id)
);
create index drafts_of_a_programme on group_drafts (centre_id, programme_id, id desc);
select protect_centre_table('group_drafts', 'select, insert');

create table group_draft_abandonments (
	draft_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, draft_id) references group_drafts (centre_id, id) on delete cascade
);
select protect_centre_table('group_draft_abandonments', 'select, insert');

-- Who was put where, by a proposal that was taken or by hand; without a slot, she left her seat. The
-- last row counts: whoever moves somebody holds the draft.
create table group_draft_moves (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	draft_id uuid not null,
	entry_id uuid not null,
	offer_id uuid,
	by_proposal boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, draft_id) references group_drafts (centre_id, id) on delete cascade,
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade,
	foreign key (centre_id, offer_id) references group_offers (centre_id, id)
);
create index moves_of_a_draft on group_draft_moves (draft_id, entry_id, id desc);
create index moves_of_an_entry on group_draft_moves (entry_id);
select protect_centre_table('group_draft_moves', 'select, insert');

-- What a proposal must respect: she stays in that group, never goes to that one, or waits for a later
-- course. Undone by another row.
create table group_draft_marks (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	draft_id uuid not null,
	entry_id uuid not null,
	kind text not null check (kind in ('stay', 'avoid', 'later')),
	offer_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check ((kind = 'later') = (offer_id is null)),
	foreign key (centre_id, draft_id) references group_drafts (centre_id, id) on delete cascade,
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade,
	foreign key (centre_id, offer_id) references group_offers (centre_id, id)
);
create index marks_of_a_draft on group_draft_marks (draft_id);
create index marks_of_an_entry on group_draft_marks (entry_id);
select protect_centre_table('group_draft_marks', 'select, insert');

create table group_draft_mark_undos (
	mark_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, mark_id) references group_draft_marks (centre_id, id) on delete cascade
);
select protect_centre_table('group_draft_mark_undos', 'select, insert');

-- Where somebody is put tells how far she is: for those who follow her, whatever a screen does.
create policy not_for_the_desk on group_draft_moves as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
create policy not_for_the_desk on group_draft_marks as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
create policy not_for_the_desk on group_draft_mark_undos as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');

-- She signed: groups, séances and enrolments were made with it, in one transaction.
create table group_signatures (
	draft_id uuid primary key,
	centre_id uuid not null,
	cycle_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, draft_id) references group_drafts (centre_id, id) on delete cascade,
	foreign key (centre_id, cycle_id) references cycles (centre_id, id) on delete cascade
);
create index signatures_of_a_cycle on group_signatures (cycle_id);
select protect_centre_table('group_signatures', 'select, insert');

-- The slot that each of its groups took.
create table signed_groups (
	group_id uuid primary key,
	centre_id uuid not null,
	draft_id uuid not null,
	offer_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (draft_id, offer_id),
	foreign key (centre_id, group_id) references workshop_groups (centre_id, id) on delete cascade,
	foreign key (centre_id, draft_id) references group_drafts (centre_id, id) on delete cascade,
	foreign key (centre_id, offer_id) references group_offers (centre_id, id)
);
create index signed_groups_of_an_offer on signed_groups (offer_id);
select protect_centre_table('signed_groups', 'select, insert');
