-- What a step shows, as the team photographed or drew it: beside the drawings of the product.

create table guide_pictures (
	id uuid primary key default uuidv7(),
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 60),
	-- Null: the network's.
	centre_id uuid references centres,
	-- For who does not see it.
	shows text not null check (length(shows) between 3 and 120),
	-- A JPEG, drawn anew; null once it is removed.
	bytes bytea check (octet_length(bytes) between 1 and 60000),
	width smallint not null check (width between 1 and 640),
	height smallint not null check (height between 1 and 960),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	removed_at timestamptz,
	removed_by uuid references staff_members,
	constraint gone_once_removed check ((bytes is null) = (removed_at is not null))
);
create index pictures_of_a_guide on guide_pictures (guide, centre_id) where removed_at is null;
alter table guide_pictures enable row level security;
alter table guide_pictures force row level security;
create policy network_and_own on guide_pictures for select to declic_app using (
	(select acting_role()) <> '' and (centre_id is null or centre_id = any ((select acting_centres())::uuid[])
		or centre_id = (select visited_centre()))
);
create policy own_pictures on guide_pictures for insert to declic_app with check (
	centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or centre_id is null and (select acting_role()) in ('coordination', 'operator')
);
create policy own_pictures_go on guide_pictures for update to declic_app using (
	centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or centre_id is null and (select acting_role()) in ('coordination', 'operator')
);
grant select, insert, update on guide_pictures to declic_app;
select let_backups_read('guide_pictures');
