-- The proposal being sought for a draft, or found and not yet taken: one at a time. Several processes
-- may serve one centre: whichever draws the page finds it here. It is no decision and keeps no history:
-- it is written over as it goes, and goes when it is taken, left, or its draft signed.
create table group_proposals (
	draft_id uuid primary key,
	centre_id uuid not null,
	-- Who seeks it: one that was stopped or asked anew writes nothing more.
	token uuid not null,
	-- What the draft said when it was asked.
	seen text not null check (length(seen) = 32),
	state text not null check (state in ('running', 'proven', 'stopped', 'impossible', 'failed')),
	-- The goal last reached; null: only the immediate preview is there.
	reached text check (reached in ('placed', 'waiting', 'groups', 'small', 'distance', 'rank')),
	-- The best found so far.
	plan jsonb not null check (jsonb_typeof(plan) = 'object'),
	-- Groups that would seat more people, found by solving again.
	more jsonb not null default '[]' check (jsonb_typeof(more) = 'array'),
	-- A search that has not said a word for a while is dead, with its process.
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, draft_id) references group_drafts (centre_id, id) on delete cascade
);
select protect_centre_table('group_proposals', 'select, insert, update, delete');

-- The group somebody would be put in tells how far she is: for those who follow her.
create policy not_for_the_desk on group_proposals as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
