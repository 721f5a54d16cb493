-- Where a letter reaches her, asked only of who wants letters; no history: the last one stands. The
-- name is not in it: an envelope takes it from her record (NF Z10-011, six lines of 38 signs).
create table person_addresses (
	person_id uuid primary key,
	centre_id uuid not null,
	-- From the flat to the street, one line of the envelope each.
	delivery text not null check (delivery ~ '^[^\n]{1,38}(\n[^\n]{1,38}){0,3}$'),
	postcode text not null check (postcode ~ '^\d{5}$'),
	town text not null check (length(town) between 1 and 32),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
select protect_centre_table('person_addresses', 'select, insert, update, delete');
