-- Who may enter, and how she proved it. These tables are read and written by the role
-- `declic_keys` alone: the role that serves pages (declic_app) cannot see a digest, a session or
-- a second factor, even through a mistake in a query.

-- An invitation: an e-mail address and the role that waits for it. Only a digest of its link.
create table invitations (
	id uuid primary key default uuidv7(),
	centre_id uuid references centres,
	-- Null for the first administrator alone: whoever holds the machine's link writes hers.
	email text check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
	display_name text not null check (length(display_name) between 1 and 120),
	role text not null check (role in ('accueil', 'animateur', 'referent-famille', 'direction', 'coordination', 'administration')),
	link_digest bytea not null unique check (length(link_digest) = 32),
	expires_at timestamptz not null,
	-- The link left by mail: whoever opens it reads that address. Handed over, it proves nothing.
	mailed_at timestamptz,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	accepted_at timestamptz,
	accepted_by uuid references staff_members,
	withdrawn_at timestamptz,
	withdrawn_by uuid references staff_members,
	check ((centre_id is null) = (role in ('coordination', 'administration'))),
	check (email is not null or role = 'administration'),
	check ((accepted_at is null) = (accepted_by is null)),
	check (accepted_at is null or withdrawn_at is null)
);
create unique index one_waiting_invitation on invitations (email, centre_id, role) nulls not distinct
	where accepted_at is null and withdrawn_at is null;
create index invitations_of_a_centre on invitations (centre_id) where accepted_at is null and withdrawn_at is null;

-- A direction invites in her centre; the administration, anywhere.
create function invites_anywhere() returns boolean language sql stable parallel safe as
$$ select acting_role() in ('administration', 'operator') $$;
create function inviting_centres() returns uuid[] language sql stable parallel safe as
$$ select case when acting_role() = 'direction' then acting_centres() else '{}' end $$;

alter table invitations enable row level security;
alter table invitations force row level security;
create policy inviters_see on invitations for select to declic_app using
	((select invites_anywhere()) or centre_id = any ((select inviting_centres())::uuid[]));
create policy inviters_add on invitations for insert to declic_app with check
	((select invites_anywhere()) or centre_id = any ((select inviting_centres())::uuid[]));
create policy inviters_withdraw on invitations for update to declic_app using
	((select invites_anywhere()) or centre_id = any ((select inviting_centres())::uuid[]));
create policy door on invitations to declic_keys using (true) with check (true);
grant select, insert, update on invitations to declic_app;
grant select, update on invitations to declic_keys;

-- Whoever invites may also end a membership, and sees who belongs.
create policy inviters_see on memberships for select to declic_app using
	((select invites_anywhere()) or centre_id = any ((select inviting_centres())::uuid[]));
create policy inviters_end on memberships for update to declic_app using
	((select invites_anywhere()) or centre_id = any ((select inviting_centres())::uuid[]));
create policy inviters_see on staff_members for select to declic_app
	using ((select acting_role()) = 'administration');

-- The administration opens the network's centres from its screen.
create policy administration_adds on centres for insert to declic_app
	with check ((select acting_role()) = 'administration');

-- The door reads who belongs where, and lets in who was invited.
create policy door on staff_members to declic_keys using (true) with check (true);
create policy door on memberships to declic_keys using (true) with check (true);
create policy door on centres for select to declic_keys using (true);
create policy door on journal for insert to declic_keys with check (true);
create policy door on demo_loadings for select to declic_keys using (true);
grant select, insert on staff_members to declic_keys;
grant select, insert on memberships to declic_keys;
grant select on centres, demo_loadings to declic_keys;
grant insert on journal to declic_keys;

-- A browser that came here once: a random token it keeps, of which only the digest is here.
create table key_devices (
	id uuid primary key default uuidv7(),
	token_digest bytea not null unique check (length(token_digest) = 32),
	label text not null check (length(label) between 1 and 80),
	recorded_at timestamptz not null
);

-- Somebody signed in from that browser: it is known for her. `proved_at`: with a second factor.
create table key_device_people (
	device_id uuid not null references key_devices on delete cascade,
	staff_id uuid not null references staff_members,
	recorded_at timestamptz not null,
	proved_at timestamptz,
	primary key (device_id, staff_id)
);

-- What follows has the shape that better-auth reads and writes (see docs/decisions).
create table key_holders (
	id uuid primary key references staff_members,
	name text not null,
	email text not null unique check (email = lower(email)),
	email_verified boolean not null default false,
	image text check (image is null),
	two_factor_enabled boolean not null default false,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);

create table key_accounts (
	id uuid primary key default uuidv7(),
	user_id uuid not null references key_holders on delete cascade,
	provider_id text not null,
	account_id text not null,
	password text,
	-- A provider's tokens are never kept: signing in is all that is asked of it.
	access_token text check (access_token is null),
	refresh_token text check (refresh_token is null),
	id_token text check (id_token is null),
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (provider_id, account_id)
);
create index accounts_of_a_holder on key_accounts (user_id);

create table key_sign_ins (
	id uuid primary key default uuidv7(),
	user_id uuid not null references staff_members on delete cascade,
	token text not null unique,
	expires_at timestamptz not null,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	ip_address text check (ip_address is null or ip_address = ''),
	user_agent text,
	-- Where she is; a person may work in two centres.
	membership_id uuid references memberships,
	device_id uuid references key_devices on delete set null,
	-- How she proved who she is: 'password', 'password-code', 'passkey', 'pin', 'oidc', 'link', 'demo'.
	proof text not null default 'password' check (proof in ('password', 'password-code', 'passkey', 'pin', 'oidc', 'link', 'demo')),
	seen_at timestamptz not null default now()
);
create index sign_ins_of_a_person on key_sign_ins (user_id, expires_at);
create index sign_ins_over on key_sign_ins (expires_at);

create table key_verifications (
	id uuid primary key default uuidv7(),
	identifier text not null,
	value text not null,
	expires_at timestamptz not null,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index verifications_by_identifier on key_verifications (identifier);
create index verifications_over on key_verifications (expires_at);

create table key_second_factors (
	id uuid primary key default uuidv7(),
	user_id uuid not null unique references key_holders on delete cascade,
	-- Both encrypted with a key that is not in the database.
	secret text not null,
	backup_codes text not null,
	verified boolean not null default true,
	failed_verification_count integer not null default 0,
	locked_until timestamptz,
	-- A code serves once: the last one that did, by keyed digest.
	last_code bytea,
	last_code_at timestamptz
);
create index second_factors_by_secret on key_second_factors (secret);

create table key_passkeys (
	id uuid primary key default uuidv7(),
	staff_id uuid not null references key_holders on delete cascade,
	credential_id text not null unique,
	public_key bytea not null,
	counter bigint not null,
	transports text[] not null default '{}',
	label text not null check (length(label) between 1 and 80),
	recorded_at timestamptz not null,
	used_at timestamptz,
	ended_at timestamptz
);
create index passkeys_of_a_person on key_passkeys (staff_id) where ended_at is null;

-- What failed lately, by digest of who and whence: limits are shared by every process.
create table key_attempts (
	id uuid primary key default uuidv7(),
	bucket bytea not null check (length(bucket) = 32),
	at timestamptz not null
);
create index attempts_of_a_bucket on key_attempts (bucket, at);
create index attempts_over on key_attempts (at);

do $$
declare target text;
begin
	foreach target in array array['key_devices', 'key_device_people', 'key_holders', 'key_accounts',
		'key_sign_ins', 'key_verifications', 'key_second_factors', 'key_passkeys', 'key_attempts'] loop
		execute format('alter table %I enable row level security', target);
		execute format('alter table %I force row level security', target);
		execute format('create policy door on %I to declic_keys using (true) with check (true)', target);
		execute format('grant select, insert, update, delete on %I to declic_keys', target);
	end loop;
end $$;
