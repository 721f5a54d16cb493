-- A search looks at four hundred places, two thousand when it sifts: what is asked of each of them is asked here once
-- and for all.

-- Whether its place is shown stands beside the day itself: reading the place again to know it was half of a search.
alter table place_days add column is_shown boolean not null default false;

create function show_days_too() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	if tg_table_name = 'place_days' then
		new.is_shown := exists (
			select from places p where p.id = new.place_id and p.is_public and p.merged_into is null);
		return new;
	end if;
	update place_days d set is_shown = new.is_public and new.merged_into is null where d.place_id = new.id;
	return null;
end
$$;
grant select (place_id, is_shown), update (is_shown) on place_days to declic_counts;
create policy counts_show on place_days for select to declic_counts using (true);
create policy counts_show_too on place_days for update to declic_counts using (true);
grant create on schema public to declic_counts;
alter function show_days_too() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function show_days_too() from public;
create trigger is_shown_as_its_place before insert on place_days for each row execute function show_days_too();
create trigger shows_days_too after update on places for each row
	when (old.is_public is distinct from new.is_public or old.merged_into is distinct from new.merged_into)
	execute function show_days_too();

drop policy everybody_reads on place_days;
create policy everybody_reads on place_days for select to declic_app
	using ((select acting_role()) = 'visitor' and is_shown);

-- Not unfolded into each query that reads a place: whoever searches is no link, and the four tables of a link were
-- planned with each of her searches.
alter function acting_place_link() set search_path = pg_catalog, public, pg_temp;

-- What puts places in order, read from the index alone: a row of a place is long, and its end is what is asked.
create index places_sought on places (nth)
	include (id, name, kind, latitude, longitude, step_free, price_kind, languages, is_public, merged_into);
