-- Who publishes the site and who answers for it, as the law asks (loi du 21 juin 2004, article 6 III). The last
-- one counts; it is the network's, and everybody reads it.
create table site_notices (
	id uuid primary key default uuidv7(),
	publisher text not null check (length(publisher) between 2 and 200),
	address text not null check (length(address) between 5 and 300),
	phone text not null check (length(phone) between 4 and 40),
	email text not null check (length(email) between 5 and 200),
	director text not null check (length(director) between 2 and 120),
	host text not null check (length(host) between 2 and 200),
	host_address text not null check (length(host_address) between 5 and 300),
	host_phone text not null check (length(host_phone) between 4 and 40),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
alter table site_notices enable row level security;
alter table site_notices force row level security;
create policy everybody_reads on site_notices for select to declic_app using ((select acting_role()) <> '');
create policy administration_writes on site_notices for insert to declic_app
	with check ((select acting_role()) in ('administration', 'operator'));
grant select, insert on site_notices to declic_app;
select let_backups_read('site_notices');

-- What the journal takes from those who work for the whole network, said apart: another kind is one word here.
create function kinds_of_network(told_role text) returns text[] language sql immutable parallel safe as
$$
	select case told_role
		when 'administration' then array['invitation', 'membership']
		when 'coordination' then array['item', 'bank', 'territory-round', 'guide']
		else '{}' end
$$;
create or replace function tells_of_herself(told_centre uuid, told_staff uuid, told_kind text) returns boolean
language plpgsql stable as
$$
begin
	if acting_role() = 'operator' or told_centre = any (acting_centres()) then
		return true;
	end if;
	case acting_role()
		when 'administration' then
			return told_staff = acting_staff()
				and (told_centre is null or told_kind = any (kinds_of_network('administration')));
		when 'coordination' then
			return told_centre is null and told_kind = any (kinds_of_network('coordination'))
				and told_staff is not distinct from acting_staff();
		when 'partner' then
			return told_staff is null
				and told_centre = (select l.centre_id from partner_links l where l.id = acting_subject());
		when 'tablet' then
			return told_staff is null and told_centre = (select c.centre_id from acting_conversation() c);
		when 'guest' then
			return told_staff = acting_staff() and told_centre in (select o.centre_id from guest_projects() o);
		else
			return false;
	end case;
end
$$;
