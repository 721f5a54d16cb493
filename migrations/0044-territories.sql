-- Groups across the centres of a territory. The coordination opens a round and sees offers and counts;
-- each centre keeps its own people. Somebody is proposed to another centre if she agreed to that one.
create table territory_rounds (
	id uuid primary key default uuidv7(),
	label text not null check (length(label) between 1 and 120),
	-- The first day on which one of its groups may meet.
	starts_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create table territory_round_closings (
	round_id uuid primary key references territory_rounds,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);

-- A centre takes part with one of its programmes, by itself, and leaves when it wants.
create table territory_joinings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	round_id uuid not null references territory_rounds,
	programme_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id)
);
create index joinings_of_a_round on territory_joinings (round_id, centre_id);
create index joinings_of_a_programme on territory_joinings (centre_id, programme_id);
create table territory_leavings (
	joining_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, joining_id) references territory_joinings (centre_id, id) on delete cascade
);

-- The coordination asks for groups; a job seeks them and tells here how far it is, so that any
-- process shows it. Its result is there once it has ended, and not before.
create table territory_searches (
	id uuid primary key default uuidv7(),
	round_id uuid not null references territory_rounds,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index searches_of_a_round on territory_searches (round_id, id desc);
create table territory_search_steps (
	search_id uuid not null references territory_searches,
	goal text not null check (goal in ('placed', 'waiting', 'groups', 'small', 'distance', 'rank')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (search_id, goal)
);
create table territory_search_stops (
	search_id uuid primary key references territory_searches,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create table territory_search_endings (
	search_id uuid primary key references territory_searches,
	outcome text not null check (outcome in ('found', 'impossible', 'nothing', 'failed')),
	-- The proof, without a number of people: groups, the fewest there may be, and how far from the
	-- most people placed (0: nobody can place more).
	groups integer,
	groups_bound integer,
	gap real,
	seconds real,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);

do $$
declare
	shared text;
begin
	foreach shared in array array['territory_rounds', 'territory_round_closings', 'territory_joinings',
		'territory_leavings', 'territory_searches', 'territory_search_steps', 'territory_search_stops',
		'territory_search_endings'] loop
		execute format('alter table %I enable row level security', shared);
		execute format('alter table %I force row level security', shared);
		-- Which centres take part is known in the network, as their names are; nothing of anybody.
		execute format(
			'create policy network_reads on %I for select to declic_app
			 using ((select acting_role()) in (''accueil'', ''animateur'', ''referent-famille'',
				''direction'', ''coordination'', ''operator''))', shared);
		execute format('grant select, insert on %I to declic_app', shared);
		perform let_backups_read(shared::regclass);
	end loop;
	foreach shared in array array['territory_rounds', 'territory_round_closings', 'territory_searches',
		'territory_search_stops'] loop
		execute format(
			'create policy coordination_leads on %I for insert to declic_app
			 with check ((select acting_role()) in (''coordination'', ''operator''))', shared);
	end loop;
	foreach shared in array array['territory_search_steps', 'territory_search_endings'] loop
		execute format(
			'create policy search_tells on %I for insert to declic_app
			 with check ((select acting_role()) = ''operator'')', shared);
	end loop;
	foreach shared in array array['territory_joinings', 'territory_leavings'] loop
		execute format(
			'create policy own_centre_decides on %I for insert to declic_app
			 with check (centre_id = any ((select acting_centres())::uuid[])
				and (select acting_role()) in (''animateur'', ''direction'', ''operator''))', shared);
	end loop;
end
$$;
create policy territory_is_told_of on journal for insert to declic_app
	with check ((select acting_role()) = 'coordination' and centre_id is null
		and record_kind = 'territory-round' and staff_id is not distinct from (select acting_staff()));

-- She agreed to be proposed to that centre, said or on paper; taken back, she is proposed no more.
create table territory_agreements (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	entry_id uuid not null,
	host_centre_id uuid not null references centres,
	how text not null check (how in ('said', 'paper')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (host_centre_id <> centre_id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index agreements_of_an_entry on territory_agreements (entry_id, host_centre_id);
select protect_centre_table('territory_agreements', 'select, insert, delete');
create table territory_agreement_withdrawals (
	agreement_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, agreement_id) references territory_agreements (centre_id, id) on delete cascade
);
select protect_centre_table('territory_agreement_withdrawals', 'select, insert');

-- What a search found for somebody, in her centre: a slot here or elsewhere, or why she has none.
create table territory_lines (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	search_id uuid not null references territory_searches,
	entry_id uuid not null,
	host_centre_id uuid,
	offer_id uuid,
	cause text check (cause in ('no-slot', 'incompatible', 'not-opened', 'full', 'longer-wait')),
	-- One thing that would give her a seat.
	help jsonb,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (search_id, entry_id),
	check ((offer_id is null) = (host_centre_id is null)),
	check ((offer_id is null) = (cause is not null)),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade,
	foreign key (host_centre_id, offer_id) references group_offers (centre_id, id)
);
create index lines_of_an_entry on territory_lines (entry_id);
create index lines_of_a_host on territory_lines (host_centre_id, search_id) where offer_id is not null;
select protect_centre_table('territory_lines', 'select, insert, delete');

-- What she says of a slot elsewhere: the last row counts.
create table territory_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	line_id uuid not null,
	answer text not null check (answer in ('yes', 'wait')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, line_id) references territory_lines (centre_id, id) on delete cascade
);
create index answers_of_a_line on territory_answers (line_id, id desc);
select protect_centre_table('territory_answers', 'select, insert');

-- Somebody who came from another centre of the territory, once: the line itself dies with its round.
create table territory_arrivals (
	entry_id uuid primary key,
	centre_id uuid not null,
	from_centre_id uuid not null references centres,
	line_id uuid not null unique,
	offer_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade,
	foreign key (centre_id, offer_id) references group_offers (centre_id, id)
);
create index arrivals_in_an_offer on territory_arrivals (offer_id);
select protect_centre_table('territory_arrivals', 'select, insert, delete');

-- Where somebody is placed tells how far she is: for those who follow her. Only the search writes it.
create policy not_for_the_desk on territory_lines as restrictive to declic_app
	using ((select acting_role()) <> 'accueil') with check ((select acting_role()) <> 'accueil');
create policy not_for_the_desk on territory_answers as restrictive to declic_app
	using ((select acting_role()) <> 'accueil') with check ((select acting_role()) <> 'accueil');
create policy search_writes on territory_lines as restrictive for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy welcome_writes on territory_arrivals as restrictive for insert to declic_app
	with check ((select acting_role()) = 'operator');

