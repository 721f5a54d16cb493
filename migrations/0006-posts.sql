-- A form was handled: whoever sends the same one again (twice pressed, sent again after a cut)
-- gets the first answer, and nothing is written twice. No form content is kept: the digest is
-- that of a random number made with the page, of the person and of what was sent.
create table handled_posts (
	digest bytea primary key check (octet_length(digest) = 32),
	-- Null: a visitor, who is nobody here.
	staff_id uuid references staff_members,
	-- The request that did it, to be told from a second one with the same form.
	request uuid not null,
	-- Where the person was sent afterwards; null until it is known, and for pages that stay.
	location text check (location ~ '^/([^/\\]|$)' and length(location) <= 2000),
	recorded_at timestamptz not null
);
create index handled_posts_by_age on handled_posts (recorded_at);
alter table handled_posts enable row level security;
alter table handled_posts force row level security;
create policy own_seen on handled_posts for select to declic_app using (
	staff_id is not distinct from (select acting_staff()) or (select acting_role()) = 'operator'
);
create policy own_added on handled_posts for insert to declic_app
	with check (staff_id is not distinct from (select acting_staff()));
create policy own_answered on handled_posts for update to declic_app
	using (staff_id is not distinct from (select acting_staff()));
create policy operator_forgets on handled_posts for delete to declic_app
	using ((select acting_role()) = 'operator');
grant select, insert, update, delete on handled_posts to declic_app;
