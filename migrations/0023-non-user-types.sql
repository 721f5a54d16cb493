-- One of the four kinds of non-users, when the animator finds it useful to say: never asked aloud,
-- never on a lent tablet. « exclus » has two meanings in two lists: a kind goes with its list's name.
create table non_user_types (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	placement_id uuid not null,
	list text not null check (length(list) between 1 and 60),
	-- The last word counts; null takes back what was said before.
	type text check (length(type) between 1 and 60),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, placement_id) references placements (centre_id, id) on delete cascade
);
create index non_user_types_of_a_placement on non_user_types (placement_id, recorded_at desc, id desc);
-- Removed only to be erased with her answers.
select protect_centre_table('non_user_types', 'select, insert, delete');

-- The desk never sees it, whatever a screen does; no policy lets a tablet in.
create policy not_for_the_desk on non_user_types as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
