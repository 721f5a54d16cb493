-- What new tables ask for again and again, in a word (as protect_centre_table does for the centre).

-- For those who follow somebody: the desk neither reads nor writes it, whatever a screen does.
create function hide_from_desk(target regclass) returns void language plpgsql as
$$
begin
	execute format('create policy not_for_the_desk on %s as restrictive to declic_app
		using ((select acting_role()) <> ''accueil'')
		with check ((select acting_role()) <> ''accueil'')', target);
end
$$;
revoke execute on function hide_from_desk(regclass) from public;

-- These columns may be counted over the network, by the functions that run as declic_counts.
create function let_counts_read(target regclass, columns text) returns void language plpgsql as
$$
begin
	execute format('grant select (%s) on %s to declic_counts', columns, target);
	execute format('create policy counts_read on %s for select to declic_counts using (true)', target);
end
$$;
revoke execute on function let_counts_read(regclass, text) from public;
