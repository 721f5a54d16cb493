-- Who else can help, as the centre knows them: what for, how to reach them.
create table partners (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	name text not null check (length(name) between 1 and 120),
	-- The code of the national list (LaMednum): CCAS, CAF, FT, MUNI, CPAM, RFS, CS…
	kind text not null check (kind ~ '^[A-Za-z0-9_]{2,20}$'),
	-- Families of requests they answer, in the order of the study; empty: any.
	families text[] not null default '{}',
	what_for text check (length(what_for) <= 500),
	contact_name text check (length(contact_name) <= 120),
	phone text check (phone ~ '^\+[1-9]\d{5,14}$'),
	email text check (email ~ '^[^\s@]+@[^\s@]+$' and length(email) <= 254),
	address text check (length(address) <= 300),
	-- As a person would say them: « du lundi au vendredi, 9 h – 12 h ».
	hours text check (length(hours) <= 300),
	website text check (website ~ '^https?://' and length(website) <= 300),
	-- Entitled to do it in the person's place, and by what.
	entitled_by text check (entitled_by in ('aidants-connect', 'france-services', 'centre', 'other')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (centre_id, name)
);
select protect_centre_table('partners', 'select, insert, update');

-- How people name them: « le ccas », « pôle emploi »; used to match what a notebook says.
create table partner_aliases (
	centre_id uuid not null,
	partner_id uuid not null,
	-- Folded (foldText): small letters, no accents.
	alias text not null check (length(alias) between 2 and 120),
	recorded_at timestamptz not null,
	primary key (centre_id, alias),
	foreign key (centre_id, partner_id) references partners (centre_id, id) on delete cascade
);
select protect_centre_table('partner_aliases', 'select, insert, delete');

-- Somebody checked that all of it is still true; the last one is its age.
create table partner_verifications (
	id uuid primary key default uuidv7(),
	partner_id uuid not null,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, partner_id) references partners (centre_id, id) on delete cascade
);
create index verifications_of_a_partner on partner_verifications (partner_id, recorded_at desc);
select protect_centre_table('partner_verifications', 'select, insert');

-- No longer proposed; what was referred to them stays.
create table partner_removals (
	partner_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, partner_id) references partners (centre_id, id) on delete cascade
);
select protect_centre_table('partner_removals', 'select, insert, delete');

-- The centre's own words beside the shared charter « ne pas faire à la place de »; the last count.
create table charter_words (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	text text not null check (length(text) <= 2000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index charter_words_by_date on charter_words (centre_id, recorded_at desc);
select protect_centre_table('charter_words', 'select, insert');

-- What a centre does when asked to do it in the person's place: teaches only, or does it too.
-- Read by the whole network, without blame: neighbours know where to send somebody.
create table postures (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	posture text not null check (posture in ('teaches', 'does-it-too')),
	words text check (length(words) <= 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index postures_by_date on postures (centre_id, recorded_at desc);
select protect_centre_table('postures', 'select, insert');
create policy network_reads on postures for select to declic_app
	using ((select acting_role()) not in ('', 'sign-in', 'partner'));
create policy direction_declares on postures as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));
