-- What places are found by, made from their rows and made again when it is asked: words, and the days ahead.

create table place_words (
	id integer primary key generated always as identity,
	-- Folded; a need stands as « need:energie », a town as « town:62643 ».
	word text not null unique check (length(word) between 1 and 80)
);
-- Of places that are shown, and no other: whoever searches reads them without asking which.
create table place_postings (
	word integer not null references place_words,
	nth integer not null,
	-- 1: what it does; 2: how people say it, or a need; 3: its name.
	weight smallint not null check (weight between 1 and 3),
	primary key (word, nth) include (weight)
);
create index postings_of_a_place on place_postings (nth);
-- Minutes of the day when it is open; none: closed.
create table place_days (
	place_id uuid not null references places,
	day date not null,
	spans int4multirange not null default '{}',
	-- A holiday of which its hours say nothing: nobody knows.
	is_untold_holiday boolean not null default false,
	primary key (place_id, day)
);

do $$
declare name text;
begin
	foreach name in array array['place_words', 'place_postings', 'place_days'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		execute format('create policy team_sees on %s for select to declic_app using ((select sees_places()))', name);
		execute format('create policy team_indexes on %s for insert to declic_app
			with check ((select writes_places()))', name);
		perform let_backups_read(name::regclass);
	end loop;
end
$$;
create policy everybody_finds on place_words for select to declic_app using ((select acting_role()) = 'visitor');
create policy everybody_finds on place_postings for select to declic_app using ((select acting_role()) = 'visitor');
create policy everybody_reads on place_days for select to declic_app using (
	(select acting_role()) = 'visitor'
		and exists (select from places p where p.id = place_id and p.is_public and p.merged_into is null)
);
create policy team_indexes_again on place_postings for delete to declic_app using ((select writes_places()));
create policy team_indexes_again on place_days for delete to declic_app using ((select writes_places()));
grant select, insert on place_words to declic_app;
grant select, insert, delete on place_postings, place_days to declic_app;

-- A place that is no longer shown, or has just become a refuge, is found by nothing until it is indexed again.
select let_counts_read('place_postings', 'word, nth');
select let_counts_read('place_words', 'id');
grant select (nth) on places to declic_counts;
grant delete on place_postings, place_words to declic_counts;
create policy counts_forget on place_postings for delete to declic_counts using (true);
create policy counts_forget on place_words for delete to declic_counts using (true);
create function forget_postings() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	delete from place_postings t where t.nth = new.nth;
	-- A word of its street, that no other place has, would still say it.
	if new.is_refuge and not old.is_refuge then
		delete from place_words w where not exists (select from place_postings t where t.word = w.id);
	end if;
	return null;
end
$$;
create trigger forgets_postings after update on places for each row
	when (old.is_public and not new.is_public or old.merged_into is null and new.merged_into is not null
		or new.is_refuge and not old.is_refuge)
	execute function forget_postings();

-- What was looked for and found nowhere: counted by digest and month; in words only once twenty people asked.
create table place_misses (
	key bytea not null check (octet_length(key) = 32),
	month date not null check (extract(day from month) = 1),
	times integer not null check (times > 0),
	words text check (length(words) between 1 and 120),
	primary key (key, month),
	constraint told_at_twenty check (words is null or times >= 20)
);
alter table place_misses enable row level security;
alter table place_misses force row level security;
create policy team_sees on place_misses for select to declic_app
	using ((select sees_places()) and (words is not null or (select acting_role()) = 'operator'));
create policy nights_forget on place_misses for delete to declic_app using ((select acting_role()) = 'operator');
grant select, delete on place_misses to declic_app;
select let_backups_read('place_misses');
select let_counts_read('place_misses', 'key, month, times, words');
grant insert, update on place_misses to declic_counts;
create policy counts_note on place_misses for insert to declic_counts with check (true);
create policy counts_add on place_misses for update to declic_counts using (true);
create function note_place_miss(asked bytea, its_month date, its_words text) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
	insert into place_misses as m (key, month, times) values (asked, its_month, 1)
	on conflict (key, month) do update set times = m.times + 1,
		words = case when m.times + 1 >= 20 then coalesce(m.words, left(its_words, 120)) end
$$;

-- Whether what is kept ready of places is still right: how many of each record there are, and the last.
create function places_stamp() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	-- The database first: what was read of another one says nothing of this.
	select concat_ws(' ', (select d.oid from pg_database d where d.datname = current_database()),
		(select c.id from place_changes c order by c.id desc limit 1),
		(select s.id from place_showings s order by s.id desc limit 1),
		(select count(*) from place_removals), (select count(*) from place_merges),
		(select count(*) from place_merge_undos))
$$;
grant create on schema public to declic_counts;
alter function forget_postings() owner to declic_counts;
alter function note_place_miss(bytea, date, text) owner to declic_counts;
alter function places_stamp() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function forget_postings(), note_place_miss(bytea, date, text), places_stamp() from public;
grant execute on function note_place_miss(bytea, date, text), places_stamp() to declic_app;

do $$
declare name text;
begin
	foreach name in array array['places', 'place_photos', 'place_days', 'map_base_choices'] loop
		execute format('create trigger notes_public_change after insert or update or delete on %s
			for each statement execute function note_public_change()', name);
	end loop;
end
$$;
