-- A partner stands somewhere: what everybody may know of it is a place of the network's, said once for all centres;
-- what a centre calls it, notes of it, whom it asks for there, stay the centre's own.
alter table partners
	add column place_id uuid references places,
	-- Somebody's own line, given to the centre and not to the neighbourhood.
	add column contact_phone text check (contact_phone ~ '^\+[1-9]\d{5,14}$');
create index partners_of_a_place on partners (place_id);

-- What is said without the street that somebody wrote in it.
create function without_street(said text) returns text language sql immutable parallel safe as
$$
	select nullif(trim(regexp_replace(regexp_replace(said,
		'[[:space:],;:(–-]*\m\d{1,4}[[:space:]]*((bis|ter)\M)?[[:space:]]*,?[[:space:]]*((rue|avenue|boulevard|bd|impasse|allée|place|chemin|route|quai|square|cité|résidence)\M|av\.).*$|[[:space:],;:(–-]*\m\d{5}\M.*$',
		'', 'gin'),
		'[[:space:],;:(–-]*\m([Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Aa]llée|[Qq]uai)[[:space:]]+((de la|de l|des|de|du|d)[[:space:]’'']+)?[[:upper:]].*$',
		'', 'gn')), '')
$$;

-- Of a refuge, a centre's own words say no street either: it would be printed on the sheet of whoever goes there.
create function leave_street_out() returns trigger language plpgsql as
$$
begin
	if tg_table_name = 'partner_entrances' then
		if exists (select from partners q join places p on p.id = q.place_id where q.id = new.partner_id and p.is_refuge) then
			new.name := coalesce(without_street(new.name), 'Une porte');
			new.what_for := without_street(new.what_for);
		end if;
		return new;
	end if;
	if not exists (select from places p where p.id = new.place_id and p.is_refuge) then
		return new;
	end if;
	if without_street(new.name) is distinct from trim(new.name) then
		new.name := coalesce(without_street(new.name), 'Lieu de refuge');
		if exists (select from partners q where q.centre_id = new.centre_id and q.name = new.name and q.id <> new.id) then
			new.name := left(new.name, 115) || ' ' || right(new.id::text, 4);
		end if;
	end if;
	new.what_for := without_street(new.what_for);
	new.contact_name := without_street(new.contact_name);
	return new;
end
$$;
create trigger leaves_street_out before insert or update on partners for each row execute function leave_street_out();
create trigger leaves_street_out before insert or update on partner_entrances
	for each row execute function leave_street_out();

-- The moment a place is known as a refuge, whatever centre notes something of it.
select let_counts_read('partner_entrances', 'id, partner_id, name');
grant select (id, centre_id, place_id, name) on partners to declic_counts;
grant update (name) on partners, partner_entrances to declic_counts;
create policy counts_forget on partners for update to declic_counts using (true);
create policy counts_forget on partner_entrances for update to declic_counts using (true);
create function forget_refuge_street() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	update partners set name = name where place_id = new.id;
	update partner_entrances set name = name where partner_id in (select id from partners where place_id = new.id);
	return null;
end
$$;
grant create on schema public to declic_counts;
alter function forget_refuge_street() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function forget_refuge_street() from public;
create trigger forgets_refuge_street after insert or update of is_refuge on places
	for each row when (new.is_refuge) execute function forget_refuge_street();

-- The owner obeys the policies too, but for this moment.
alter table partners no force row level security;
alter table partner_entrances no force row level security;
alter table partner_verifications no force row level security;
alter table places no force row level security;
alter table place_changes no force row level security;
alter table place_verifications no force row level security;
-- None of them is shown yet: no page of anybody changes.
alter table places disable trigger notes_public_change;

create function pg_temp.hides(kind text, name text) returns boolean language sql immutable as
$$
	select kind in ('CHRS', 'CHU', 'HUDA') or exists (
		select from unnest(array['chrs', 'centre d hebergement', 'centre maternel', 'hebergement d urgence',
			'hebergement de femmes', 'hebergement pour femmes', 'hebergement femmes', 'accueil de femmes',
			'accueil pour femmes', 'accueil femmes', 'foyer de femmes', 'foyer pour femmes', 'foyer femmes',
			'maison des femmes', 'femmes victimes', 'victimes de violences', 'violences conjugales',
			'violences faites aux femmes', 'violences intrafamiliales', 'solidarite femmes', 'mise a l abri', 'refuge',
			'maison d enfants', 'maisons d enfants', 'mecs', 'foyer de l enfance', 'foyer departemental de l enfance',
			'foyer d enfants', 'foyer educatif', 'pouponniere', 'village d enfants']) word
		where ' ' || fold_name(name) || ' ' like '% ' || word || ' %')
	and fold_name(name) !~ 'refuge (animalier|spa|pour animaux|des animaux)'
$$;

-- What each centre had typed, as a place says it: a telephone that is somebody's stays with the centre, and of a
-- refuge nothing leads to its door.
create temporary table told on commit drop as
select p.id as partner_id, p.centre_id, p.kind, p.name, fold_name(p.name) as folded, h.is_refuge, a.phone,
	case when not h.is_refuge then nullif(fold_name(p.address), '') end as at_address,
	case when h.is_refuge then null when w.parts is null then nullif(w.line, '') else nullif(w.parts[1], '') end as street,
	case when not h.is_refuge then w.parts[2] end as postcode,
	case when not h.is_refuge then left(w.parts[3], 120) end as town,
	case when not h.is_refuge then nullif(trim(p.hours), '') end as hours_said,
	case when not h.is_refuge then p.website end as website,
	p.recorded_at, p.recorded_by, (row_number() over (order by p.recorded_at, p.id))::integer as place
from partners p
cross join lateral (select pg_temp.hides(p.kind, p.name) as is_refuge) h
cross join lateral (select case when p.phone ~ '^\+(33[1-589]|(590|594|262|596|269|687|689|508|681))\d{6,8}$'
	and p.phone !~ '^\+(26269|26263|59069|59469|59669)' then p.phone end as phone) a
cross join lateral (select regexp_replace(trim(p.address), '[[:space:]]*\n[[:space:]]*', ', ', 'g') as line) l
cross join lateral (select l.line, regexp_match(l.line, '^(?:(.*?)[, ]+)?(\d{5})\s+(\S.*)$') as parts) w;
update partners p set contact_phone = p.phone from told t where t.partner_id = p.id and t.phone is null;

-- One place for one name and one kind wherever the telephone or the address is the same. Where neither is said, nobody
-- can tell one town hall from another: each centre keeps its own.
do $$
begin
	loop
		update told t set place = s.first
		from (
			select one.partner_id, min(other.place) as first from told one
			join told other on other.kind = one.kind and other.folded = one.folded and other.is_refuge = one.is_refuge
				and (other.phone = one.phone or other.at_address = one.at_address)
			group by one.partner_id
		) s
		where s.partner_id = t.partner_id and s.first < t.place;
		exit when not found;
	end loop;
end
$$;

-- The one that says most, and then said it last, is what all of them read from now on.
create temporary table ranked on commit drop as
select t.*, row_number() over (partition by t.place order by
	num_nonnulls(t.phone, t.street, t.hours_said, t.website) desc, t.recorded_at desc, t.partner_id) as nth
from told t;
create temporary table made on commit drop as
select f.place, coalesce(k.id, uuidv7()) as place_id, k.id is not null as is_known
from ranked f
left join lateral (
	-- The network may have it already, from a file or by hand.
	select p.id from places p
	join told t on t.place = f.place and (p.phone = t.phone
		or fold_name(concat_ws(' ', p.street, p.postcode, p.town)) = t.at_address)
	where p.merged_into is null and p.kind = f.kind and fold_name(p.name) = f.folded and p.is_refuge = f.is_refuge
	order by p.recorded_at, p.id limit 1
) k on true
where f.nth = 1;

insert into places (id, centre_id, name, kind, phone, street, postcode, town, hours_said, websites, is_refuge,
	verify_months, updated_on, recorded_at, recorded_by)
select m.place_id, case when all_of.centres = 1 then f.centre_id end,
	case when f.is_refuge then coalesce(without_street(f.name), 'Lieu de refuge') else f.name end,
	f.kind, coalesce(f.phone, all_of.phone), coalesce(f.street, w.street),
	case when f.street is null then w.postcode else f.postcode end, case when f.street is null then w.town else f.town end,
	coalesce(f.hours_said, all_of.hours_said), all_of.websites, f.is_refuge,
	case when f.is_refuge then 1 when f.kind in ('ASSO', 'OACAS', 'ES', 'RESSOURCERIE', 'PENSION') then 3
		when f.kind in ('MUNI', 'PREF', 'CD', 'DEPT', 'REG', 'EPCI', 'CC', 'BIB') then 12 else 6 end,
	(f.recorded_at at time zone 'Europe/Paris')::date, f.recorded_at, f.recorded_by
from made m
join ranked f on f.place = m.place and f.nth = 1
cross join lateral (
	select count(distinct t.centre_id) as centres,
		(array_agg(t.phone order by t.nth) filter (where t.phone is not null))[1] as phone,
		(array_agg(t.hours_said order by t.nth) filter (where t.hours_said is not null))[1] as hours_said,
		coalesce(array_agg(distinct t.website) filter (where t.website is not null), '{}') as websites
	from ranked t where t.place = m.place
) all_of
left join lateral (
	select t.street, t.postcode, t.town from ranked t where t.place = m.place and num_nonnulls(t.street, t.town) > 0
	order by t.nth limit 1
) w on true
where not m.is_known;

-- Who said it first, and what each of the others said that is no longer read.
insert into place_changes (place_id, way, after, recorded_at, recorded_by)
select p.id, 'partner', jsonb_strip_nulls(jsonb_build_object('name', p.name, 'kind', p.kind, 'phone', p.phone,
	'street', p.street, 'postcode', p.postcode, 'town', p.town, 'hours_said', p.hours_said)), p.recorded_at, p.recorded_by
from places p join made m on m.place_id = p.id where not m.is_known;
insert into place_changes (place_id, way, before, after, recorded_at, recorded_by)
select m.place_id, 'partner', x.before, x.after, t.recorded_at, t.recorded_by
from ranked t
join made m on m.place = t.place
join places p on p.id = m.place_id
cross join lateral (
	select jsonb_object_agg(c.name, c.was) as before, jsonb_object_agg(c.name, c.now) as after
	from (values ('phone', t.phone, p.phone), ('street', t.street, p.street), ('postcode', t.postcode, p.postcode),
		('town', t.town, p.town), ('hours_said', t.hours_said, p.hours_said)) c(name, was, now)
	where c.was is distinct from c.now and c.was is not null
) x
where (m.is_known or t.nth > 1) and x.before is not null
order by t.recorded_at, t.partner_id;

update partners p set place_id = m.place_id from told t join made m on m.place = t.place where t.partner_id = p.id;
update partner_entrances e set name = e.name from partners q join places p on p.id = q.place_id and p.is_refuge
where q.id = e.partner_id;
-- « C'est toujours juste » was said of what is the place's now.
insert into place_verifications (place_id, way, true_at, recorded_at, recorded_by)
select p.place_id, 'team', v.recorded_at, v.recorded_at, v.recorded_by
from partner_verifications v join partners p on p.id = v.partner_id order by v.recorded_at, v.id;

drop table partner_verifications;
alter table partners
	alter column place_id set not null,
	drop column kind, drop column phone, drop column address, drop column hours, drop column website;

alter table partners force row level security;
alter table partner_entrances force row level security;
alter table places force row level security;
alter table place_changes force row level security;
alter table place_verifications force row level security;
alter table places enable trigger notes_public_change;
