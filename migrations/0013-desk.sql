-- What somebody asked at the desk, in her own words, once what is confidential has been refused.
create table requests (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	words text not null check (length(words) between 1 and 2000),
	family text not null check (family in ('etat-civil', 'citoyennete-impots', 'prestations-sante', 'emploi',
		'retraite', 'scolarite', 'loisirs', 'equipement', 'apprendre', 'autre-demarche')),
	-- What the rules had proposed, and how sure they were: where they err, they can be improved.
	proposed_family text,
	proposed_confidence real check (proposed_confidence between 0 and 1),
	channel text not null check (channel in ('comes', 'phones', 'partner')),
	origin text not null check (origin in ('herself', 'word-of-mouth', 'partner', 'centre', 'unknown')),
	-- Who sent her, when the directory knows them.
	partner_id uuid,
	-- Null: anonymous.
	person_id uuid,
	-- The partner's own words that announced her, when she came through their door.
	referral_id uuid,
	-- The day in the centre's zone.
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (partner_id is null or origin = 'partner'),
	foreign key (centre_id, partner_id) references partners (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index requests_of_a_day on requests (centre_id, day desc, id desc);
create index requests_of_a_person on requests (person_id, day desc) where person_id is not null;
create index requests_of_a_partner on requests (partner_id) where partner_id is not null;
select protect_centre_table('requests', 'select, insert, update');

-- The family of a request was put right afterwards.
create table family_corrections (
	id uuid primary key default uuidv7(),
	request_id uuid not null,
	centre_id uuid not null,
	was text not null,
	became text not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, request_id) references requests (centre_id, id) on delete cascade
);
create index corrections_of_a_request on family_corrections (request_id);
select protect_centre_table('family_corrections', 'select, insert');

-- People waiting for a programme, in the order they came (the study's « pré-liste »).
create table pre_list_entries (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	person_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index pre_list_of_a_programme on pre_list_entries (centre_id, programme_id, recorded_at);
create index pre_lists_of_a_person on pre_list_entries (person_id);
select protect_centre_table('pre_list_entries', 'select, insert, update');

create table pre_list_withdrawals (
	entry_id uuid primary key,
	centre_id uuid not null,
	reason text check (length(reason) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
-- Changed only to erase a reason when its time has come.
select protect_centre_table('pre_list_withdrawals', 'select, insert, update, delete');

-- « Openbar »: one comes with one's own device, for some minutes, when there is a seat.
create table drop_in_slots (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	day date not null,
	starts_at time not null,
	ends_at time not null check (ends_at > starts_at),
	capacity smallint not null check (capacity between 1 and 100),
	venue text check (length(venue) <= 200),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (centre_id, day, starts_at)
);
select protect_centre_table('drop_in_slots', 'select, insert, update');

create table drop_in_cancellations (
	slot_id uuid primary key,
	centre_id uuid not null,
	reason text check (length(reason) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, slot_id) references drop_in_slots (centre_id, id) on delete cascade
);
select protect_centre_table('drop_in_cancellations', 'select, insert, delete');

-- Somebody came, or has a seat kept; anonymous unless she said who she is.
create table drop_in_visits (
	id uuid primary key default uuidv7(),
	slot_id uuid not null,
	centre_id uuid not null,
	person_id uuid,
	request_id uuid,
	-- La Coop's list; whose it is matters less than what it is.
	device text check (device in ('ordinateur', 'telephone', 'tablette', 'autre', 'aucun')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, slot_id) references drop_in_slots (centre_id, id),
	foreign key (centre_id, request_id) references requests (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index visits_of_a_slot on drop_in_visits (slot_id);
create index visits_of_a_person on drop_in_visits (person_id) where person_id is not null;
create index visits_of_a_request on drop_in_visits (request_id) where request_id is not null;
select protect_centre_table('drop_in_visits', 'select, insert, update');

create table drop_in_arrivals (
	visit_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, visit_id) references drop_in_visits (centre_id, id) on delete cascade
);
select protect_centre_table('drop_in_arrivals', 'select, insert, delete');

-- She left: minutes of real presence.
create table drop_in_leavings (
	visit_id uuid primary key,
	centre_id uuid not null,
	minutes smallint not null check (minutes between 1 and 1440),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, visit_id) references drop_in_visits (centre_id, id) on delete cascade
);
select protect_centre_table('drop_in_leavings', 'select, insert, delete');

create table drop_in_visit_undos (
	visit_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, visit_id) references drop_in_visits (centre_id, id) on delete cascade
);
select protect_centre_table('drop_in_visit_undos', 'select, insert');

-- Somebody is sent to a partner, handed over to somebody entitled, or sent here by a partner.
create table referrals (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	partner_id uuid not null,
	direction text not null check (direction in ('out', 'in')),
	kind text not null check (kind in ('referral', 'handover')),
	person_id uuid,
	-- Exactly what the partner reads (or wrote): what the person agreed to, word for word.
	told text not null check (length(told) <= 2000),
	bring text check (length(bring) <= 500),
	-- Null: nothing personal is sent, she goes with her sheet.
	agreed_at timestamptz,
	-- The day somebody looks whether it was received.
	due_on date,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, partner_id) references partners (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index referrals_of_a_centre on referrals (centre_id, recorded_at desc);
create index referrals_of_a_person on referrals (person_id) where person_id is not null;
select protect_centre_table('referrals', 'select, insert, update');
alter table requests add foreign key (centre_id, referral_id) references referrals (centre_id, id);
create unique index one_request_of_a_referral on requests (referral_id) where referral_id is not null;

create table referral_answers (
	id uuid primary key default uuidv7(),
	referral_id uuid not null,
	centre_id uuid not null,
	answer text not null check (answer in ('received', 'accepted', 'declined', 'done')),
	reason text check (length(reason) <= 500),
	-- Through the partner's link, or told to the desk.
	via text not null check (via in ('link', 'desk')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check (answer <> 'declined' or reason is not null),
	foreign key (centre_id, referral_id) references referrals (centre_id, id) on delete cascade
);
create index answers_of_a_referral on referral_answers (referral_id, recorded_at desc);
-- Changed only to erase a reason when its time has come.
select protect_centre_table('referral_answers', 'select, insert, update');

-- A signed link: one referral to answer, a door to send somebody, or what became of her.
create table partner_links (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	partner_id uuid not null,
	opens text not null check (opens in ('referral', 'door', 'follow-up')),
	referral_id uuid,
	expires_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check ((opens = 'door') = (referral_id is null)),
	foreign key (centre_id, partner_id) references partners (centre_id, id),
	foreign key (centre_id, referral_id) references referrals (centre_id, id) on delete cascade
);
create index links_of_a_referral on partner_links (referral_id);
create index links_of_a_partner on partner_links (partner_id);
select protect_centre_table('partner_links', 'select, insert');

create table partner_link_revocations (
	link_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, link_id) references partner_links (centre_id, id) on delete cascade
);
select protect_centre_table('partner_link_revocations', 'select, insert');

-- The browser that opened it first; forwarded afterwards, it shows nothing to another.
create table partner_link_openings (
	link_id uuid primary key,
	centre_id uuid not null,
	browser_digest bytea not null check (length(browser_digest) = 32),
	recorded_at timestamptz not null,
	foreign key (centre_id, link_id) references partner_links (centre_id, id) on delete cascade
);
select protect_centre_table('partner_link_openings', 'select, insert');

-- What the desk did of a request; several at once, each dated, each undoable.
create table request_answers (
	id uuid primary key default uuidv7(),
	request_id uuid not null,
	centre_id uuid not null,
	kind text not null check (kind in ('guided', 'guide-shown', 'pre-list', 'drop-in', 'referred',
		'come-back', 'declined-in-place', 'done-in-place', 'handed-over', 'none-found')),
	-- La Coop's three degrees, for « guided ».
	autonomy text check (autonomy in ('entierement_accompagne', 'partiellement_autonome', 'autonome')),
	minutes smallint check (minutes between 1 and 1440),
	-- The guide shown, the papers to bring, what was proposed instead, why nothing was found.
	words text check (length(words) <= 500),
	-- What was offered instead of doing it in her place.
	offered text[] not null default '{}',
	pre_list_entry_id uuid,
	visit_id uuid,
	referral_id uuid,
	-- The day it is due again: papers, a partner's answer.
	due_on date,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check ((kind = 'guided') = (autonomy is not null)),
	check (minutes is null or kind in ('guided', 'guide-shown', 'done-in-place')),
	check ((kind = 'pre-list') = (pre_list_entry_id is not null)),
	check ((kind = 'drop-in') = (visit_id is not null)),
	check ((kind in ('referred', 'handed-over')) = (referral_id is not null)),
	check (kind not in ('come-back', 'handed-over') or due_on is not null),
	foreign key (centre_id, request_id) references requests (centre_id, id) on delete cascade,
	foreign key (centre_id, pre_list_entry_id) references pre_list_entries (centre_id, id),
	foreign key (centre_id, visit_id) references drop_in_visits (centre_id, id),
	foreign key (centre_id, referral_id) references referrals (centre_id, id)
);
create index answers_of_a_request on request_answers (request_id);
create index answers_due on request_answers (centre_id, due_on) where due_on is not null;
create index answers_of_a_centre on request_answers (centre_id, recorded_at);
select protect_centre_table('request_answers', 'select, insert, update');

create table request_answer_undos (
	answer_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, answer_id) references request_answers (centre_id, id) on delete cascade
);
select protect_centre_table('request_answer_undos', 'select, insert');

-- What was awaited came: she is back with her papers, or will not come.
create table request_answer_endings (
	answer_id uuid primary key,
	centre_id uuid not null,
	ending text not null check (ending in ('came', 'gave-up')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, answer_id) references request_answers (centre_id, id) on delete cascade
);
select protect_centre_table('request_answer_endings', 'select, insert, delete');
