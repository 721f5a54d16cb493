-- What residents say of their neighbourhood. Nobody else reads it before somebody of the team has.

-- Whoever reads before publishing is a publisher: its director is named (loi n° 82-652 du 29 juillet 1982,
-- article 93-2), or nothing is said there. The last record counts; without a name, the centre has closed.
create table publication_directors (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	name text check (length(name) between 2 and 120),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index director_of_a_centre on publication_directors (centre_id, id desc);

create table contributions (
	id uuid primary key default uuidv7(),
	-- Which reads and publishes it.
	centre_id uuid not null references centres,
	door text not null check (door in ('idea', 'problem', 'tip', 'news', 'service')),
	subject text check (subject ~ '^[a-z]+(-[a-z]+)*$' and length(subject) <= 40),
	channel text not null check (channel in ('web', 'kiosk', 'paper')),
	language text not null check (language in ('fr', 'facile', 'en', 'ar')),
	-- Under fifteen, with somebody beside her.
	is_with_adult boolean not null default false,
	-- The machine, and never who stood before it.
	kiosk_id uuid,
	-- What it answers, if anything was asked.
	theme_id uuid,
	-- News and services have an end.
	ends_on date,
	ticket_digest bytea unique check (octet_length(ticket_digest) = 32),
	recorded_at timestamptz not null,
	-- Whoever typed a paper.
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, kiosk_id) references kiosks (centre_id, id),
	foreign key (centre_id, theme_id) references themes (centre_id, id),
	check ((door = 'problem') = (subject is not null)),
	check ((door in ('news', 'service')) = (ends_on is not null)),
	check ((channel = 'kiosk') = (kiosk_id is not null)),
	check ((channel = 'paper') = (recorded_by is not null))
);
create index contributions_of_a_theme on contributions (theme_id) where theme_id is not null;
create index contributions_of_a_centre on contributions (centre_id, id desc);

-- Its words and where, as they were said, then said again by her or by whoever publishes them. A point is that of a
-- street, of a place or of a square of fifty metres: never that of a door.
create table contribution_versions (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	way text not null check (way in ('author', 'moderator')),
	words text not null check (length(words) between 1 and 600),
	place_id uuid references places,
	street text check (length(street) between 1 and 120),
	town text check (length(town) between 1 and 120),
	insee text check (insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
	latitude double precision check (latitude between -90 and 90),
	longitude double precision check (longitude between -180 and 180),
	snapped_to text check (snapped_to in ('street', 'square', 'place')),
	-- Why a colleague changed it: told to whoever wrote it.
	reason text check (length(reason) between 1 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (contribution_id, id),
	foreign key (centre_id, contribution_id) references contributions (centre_id, id),
	check ((latitude is null) = (longitude is null)),
	check ((latitude is null) = (snapped_to is null)),
	check ((way = 'moderator') = (reason is not null)),
	check (snapped_to is distinct from 'place' or place_id is not null)
);
create index versions_of_a_place on contribution_versions (place_id) where place_id is not null;

create table contribution_photos (
	-- Everybody reads it in an address: it says nothing of when.
	id uuid primary key default gen_random_uuid(),
	centre_id uuid not null,
	contribution_id uuid not null,
	bytes bytea not null check (octet_length(bytes) between 1 and 100000),
	width smallint not null check (width > 0),
	height smallint not null check (height > 0),
	recorded_at timestamptz not null,
	unique (contribution_id, id),
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);

-- What a human being made of a version; the last that was not taken back counts.
create table contribution_decisions (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	-- What was read when it was decided.
	version_id uuid not null,
	decision text not null check (decision in ('publish', 'refuse', 'hide', 'restore', 'withdraw')),
	-- The photo that is shown with it; without: none is.
	photo_id uuid,
	reason text check (reason ~ '^[a-z]+(-[a-z]+)*$' and length(reason) <= 40),
	photo_reason text check (photo_reason ~ '^[a-z]+(-[a-z]+)*$' and length(photo_reason) <= 40),
	words text check (length(words) between 1 and 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	undone_at timestamptz,
	undone_by_id uuid references staff_members,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id),
	foreign key (contribution_id, version_id) references contribution_versions (contribution_id, id),
	foreign key (contribution_id, photo_id) references contribution_photos (contribution_id, id),
	check ((decision in ('refuse', 'hide')) = (reason is not null)),
	check (photo_id is null or decision in ('publish', 'restore')),
	check (undone_by_id is null or undone_at is not null)
);
create index decisions_of_a_contribution on contribution_decisions (contribution_id, id desc);

-- Perhaps a machine, or somebody who was asked to stop: it waits apart, and is lost by nobody.
create table contribution_holds (
	contribution_id uuid primary key,
	centre_id uuid not null,
	reason text not null check (reason in ('too-fast', 'too-old', 'no-stamp', 'trap', 'same-browser', 'busy-hour',
		'asked-to-stop')),
	recorded_at timestamptz not null,
	released_at timestamptz,
	released_by_id uuid references staff_members,
	check (released_by_id is null or released_at is not null),
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);

-- Somebody else is asked to look: a colleague after two days, the network's after four. By nobody: the night's.
create table contribution_calls (
	contribution_id uuid not null,
	centre_id uuid not null,
	asks text not null check (asks in ('second-eyes', 'network')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (contribution_id, asks),
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);

-- Whoever wrote it does not agree: somebody else decides again.
create table contribution_appeals (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	decision_id uuid not null unique references contribution_decisions,
	words text check (length(words) between 1 and 500),
	recorded_at timestamptz not null,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);
create index appeals_of_a_contribution on contribution_appeals (contribution_id);
create table contribution_appeal_ends (
	appeal_id uuid primary key references contribution_appeals,
	centre_id uuid not null,
	outcome text not null check (outcome in ('upheld', 'overturned')),
	words text check (length(words) between 1 and 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);

-- Somebody who reads it says that it should not stand there (règlement (UE) 2022/2065, article 16).
create table contribution_reports (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	reason text not null check (reason in ('not-there', 'false', 'charter', 'double', 'about-somebody', 'illegal',
		'life-in-danger')),
	words text check (length(words) between 1 and 500),
	ticket_digest bytea unique check (octet_length(ticket_digest) = 32),
	recorded_at timestamptz not null,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);
create index reports_of_a_contribution on contribution_reports (contribution_id, id desc);
create index reports_of_a_centre on contribution_reports (centre_id, id desc);
create table contribution_report_ends (
	id uuid primary key default uuidv7(),
	report_id uuid not null references contribution_reports,
	centre_id uuid not null,
	outcome text not null check (outcome in ('kept', 'hidden', 'corrected')),
	words text not null check (length(words) between 1 and 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	undone_at timestamptz,
	undone_by_id uuid references staff_members,
	check (undone_by_id is null or undone_at is not null)
);
create index ends_of_a_report on contribution_report_ends (report_id, id desc);

-- Who sent it, as the law has it kept a year (décret n° 2021-1362): sealed by a key that is in no database, under a
-- digest of which, in a month of which nothing says the day. Whoever has all the tables and not the key joins nothing.
create table contribution_identities (
	lookup bytea not null check (octet_length(lookup) = 32),
	-- Where it came from; or how to answer, which she may take back.
	holds text not null check (holds in ('trace', 'contact')),
	sealed bytea not null check (octet_length(sealed) between 29 and 2000),
	month date not null check (extract(day from month) = 1),
	primary key (lookup, holds)
);
create index identities_by_month on contribution_identities (month);
-- Whoever was asked to stop, by digests that say nothing of whom: a browser, or a way to answer; never an address.
create table contribution_stops (
	mark bytea not null check (octet_length(mark) = 32),
	centre_id uuid not null references centres,
	until_day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (centre_id, mark)
);

-- What the records above come to, made by the machine alone. Whoever visits reads this one, and no other.
create table shown_contributions (
	contribution_id uuid primary key references contributions,
	centre_id uuid not null,
	door text not null,
	subject text,
	words text not null,
	is_corrected boolean not null,
	place_id uuid,
	street text,
	town text,
	insee text,
	latitude double precision,
	longitude double precision,
	photo_id uuid,
	theme_id uuid,
	ends_on date,
	language text not null,
	said_at timestamptz not null,
	-- What the town makes of a problem; its words, once a colleague has read them.
	town_state text,
	town_planned_on date,
	town_words text,
	town_at timestamptz,
	-- « Moi aussi », from five on.
	echoes integer check (echoes >= 5)
);
create index shown_in_a_town on shown_contributions (insee, contribution_id desc);
create index shown_of_a_centre on shown_contributions (centre_id, contribution_id desc);
create index shown_of_a_subject on shown_contributions (subject, contribution_id desc) where subject is not null;
-- News and services of ten years are over but for some.
create index shown_until on shown_contributions (ends_on) where ends_on is not null;
create index shown_of_a_photo on shown_contributions (photo_id) where photo_id is not null;
create index shown_of_a_place on shown_contributions (place_id, contribution_id desc) where place_id is not null;
create index shown_of_a_theme on shown_contributions (theme_id, contribution_id desc) where theme_id is not null;
-- What nobody has answered yet: never said, or said again since.
create table waiting_contributions (
	contribution_id uuid primary key references contributions,
	centre_id uuid not null,
	version_id uuid not null,
	since timestamptz not null
);
create index waiting_of_a_centre on waiting_contributions (centre_id, since, version_id);
