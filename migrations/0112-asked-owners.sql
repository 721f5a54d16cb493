-- The owner of a place is asked whether its card is still true: by mail where it has an address, once for each time
-- that nobody knew any more. A silence asked for is kept.

-- In whose name an owner is asked; null: the network's.
alter table place_links add column asked_for uuid references centres;
-- « Nous avons fermé »: a colleague reads it before anybody else.
alter table place_proposals add column is_closed boolean not null default false,
	add constraint closed_is_said_of_a_place check (not is_closed or kind = 'correction');
-- Columns that were kept of what was proposed.
alter table place_proposal_ends add column taken text[] not null default '{}';

-- What became of the mail that carried a link, told by the outbox: teams never read the outbox itself.
create table place_link_mail_ends (
	link_id uuid primary key references place_links,
	ended text not null check (ended in ('sent', 'failed')),
	recorded_at timestamptz not null
);
-- « Ne plus me demander ». Deleted when the place says otherwise.
create table place_silences (
	place_id uuid primary key references places,
	link_id uuid not null references place_links,
	recorded_at timestamptz not null
);

do $$
declare name text;
begin
	foreach name in array array['place_link_mail_ends', 'place_silences'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		execute format('create policy team_sees on %s for select to declic_app using ((select sees_places()))', name);
		perform let_backups_read(name::regclass);
	end loop;
end
$$;
grant select, insert on place_link_mail_ends to declic_app;
grant select, insert, delete on place_silences to declic_app;
create policy outbox_tells on place_link_mail_ends for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy own_silence on place_silences for select to declic_app
	using (place_id = (select l.place_id from acting_place_link() l where l.opens = 'owner'));
create policy owner_asks_silence on place_silences for insert to declic_app with check (
	link_id = (select acting_subject())
		and place_id = (select l.place_id from acting_place_link() l where l.opens = 'owner')
);
create policy team_asks_again on place_silences for delete to declic_app using ((select writes_places()));

-- Nobody asks in the name of another centre.
create policy own_name on place_links as restrictive for insert to declic_app with check (
	asked_for is null or (select acting_role()) = 'operator' or asked_for = any ((select acting_centres())::uuid[])
);

-- A mail is erased the moment it left or never will; shown in the mailbox of a demonstration, it left.
create function tell_place_mail_end() returns trigger language plpgsql as
$$
begin
	insert into place_link_mail_ends (link_id, ended, recorded_at)
	select m.link_id, case when new.failed_at is null then 'sent' else 'failed' end, new.erased_at
	from place_link_mailings m where m.mail_id = new.id;
	return null;
end
$$;
create trigger tells_its_place_link after update of erased_at on mails
	for each row when (old.erased_at is null and new.erased_at is not null)
	execute function tell_place_mail_end();
