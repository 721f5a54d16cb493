-- Whose school holidays a centre follows; the last choice counts. Without one, those of its commune.
create table school_zone_choices (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	zone text not null check (zone in ('A', 'B', 'C', 'corse', 'guadeloupe', 'martinique', 'guyane',
		'reunion', 'mayotte', 'none')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index zone_choices_of_a_centre on school_zone_choices (centre_id, id desc);
select protect_centre_table('school_zone_choices', 'select, insert');

-- Days without a workshop: the centre's own, or school holidays that the product did not bring.
create table closures (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind in ('own', 'school-holiday')),
	name text not null check (length(name) between 1 and 120),
	first_day date not null,
	last_day date not null check (last_day between first_day and first_day + 120),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
create index closures_of_a_centre on closures (centre_id, last_day);
select protect_centre_table('closures', 'select, insert');

create table closure_withdrawals (
	closure_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, closure_id) references closures (centre_id, id) on delete cascade
);
select protect_centre_table('closure_withdrawals', 'select, insert');
