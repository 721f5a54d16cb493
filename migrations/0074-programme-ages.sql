-- For whom a programme is, in years: Numéri’Kids from 6 to 14 (study 2.6). Null: whoever comes.
alter table programmes
	add column youngest smallint check (youngest between 0 and 120),
	add column oldest smallint check (oldest between 0 and 120),
	add constraint ages_in_order check (youngest <= oldest);

-- Whoever migrates may be held by the rows' own protection: it is set aside for what is carried over.
alter table programmes no force row level security;
update programmes set youngest = 6, oldest = 14 where slug = 'numerikids';
alter table programmes force row level security;
