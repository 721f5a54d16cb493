-- A partner stands somewhere: what everybody may know of it is a place of the network's, what is the centre's own
-- stays beside. Written here once from what each centre had typed; nobody reads it until a colleague shows it.
alter table partners add column place_id uuid references places;
alter table partners add column contact_phone text check (contact_phone ~ '^\+[1-9]\d{5,14}$');
create index partners_of_a_place on partners (place_id) where place_id is not null;

-- The owner obeys the policies too, but for this moment.
alter table partners no force row level security;
alter table partner_verifications no force row level security;
alter table places no force row level security;
alter table place_changes no force row level security;
alter table place_verifications no force row level security;
-- None of them is shown yet: no page of anybody changes.
alter table places disable trigger notes_public_change;

-- A mobile is somebody's: it was given to a centre, not to the neighbourhood.
update partners set contact_phone = phone, phone = null where phone ~ '^\+33[67]';
-- A refuge keeps its telephone, and nothing that leads to its door.
update partners set address = null, website = null, hours = null where kind in ('CHRS', 'CHU', 'HUDA');

create temporary table told on commit drop as
select p.id as partner_id, p.kind, p.kind in ('CHRS', 'CHU', 'HUDA') as is_refuge,
	fold_name(p.name) as folded, nullif(fold_name(coalesce(p.address, '')), '') as at_address,
	regexp_match(p.address, '^(.*?)[, ]+(\d{5})\s+(\S.*)$') as parts
from partners p;

-- One place for one name and one kind, wherever the telephone or the address is the same, or one says neither.
create temporary table standing on commit drop as
select t.partner_id, t.is_refuge, t.parts, dense_rank() over (order by t.kind, t.folded, t.same) as place
from (
	select o.*, coalesce(
		(select min(coalesce(q.phone, '') || '|' || coalesce(s.at_address, '')) from told s join partners q on q.id = s.partner_id
			where s.kind = o.kind and s.folded = o.folded
				and (q.phone = p.phone or s.at_address = o.at_address
					or (p.phone is null and o.at_address is null and (q.phone is not null or s.at_address is not null)))),
		'') as same
	from told o join partners p on p.id = o.partner_id
) t;

create temporary table made on commit drop as
select place, uuidv7() as place_id from (select distinct place from standing) d;

insert into places (id, name, kind, phone, street, postcode, town, hours_said, websites, is_refuge,
	verify_months, updated_on, recorded_at)
select m.place_id, f.name, f.kind, f.phone,
	case when f.is_refuge then null when f.parts is null then nullif(f.address, '') else nullif(f.parts[1], '') end,
	case when not f.is_refuge then f.parts[2] end,
	case when not f.is_refuge then left(f.parts[3], 120) end,
	f.hours, case when f.website is null then '{}' else array[f.website] end, f.is_refuge,
	6, f.recorded_at::date, f.recorded_at
from made m
cross join lateral (
	-- Of several centres, the one that says most, and then said it last.
	select p.*, s.is_refuge, s.parts from standing s join partners p on p.id = s.partner_id
	where s.place = m.place
	order by num_nonnulls(p.phone, p.address, nullif(p.hours, ''), p.website) desc, p.recorded_at desc, p.id limit 1
) f;
insert into place_changes (place_id, way, after, recorded_at)
select p.id, 'partner', jsonb_strip_nulls(jsonb_build_object('name', p.name, 'kind', p.kind, 'phone', p.phone,
	'street', p.street, 'postcode', p.postcode, 'town', p.town, 'hours_said', p.hours_said)), p.recorded_at
from places p;
update partners p set place_id = m.place_id
from standing s join made m on m.place = s.place where s.partner_id = p.id;
insert into place_verifications (place_id, way, true_at, recorded_at, recorded_by)
select p.place_id, 'team', v.recorded_at, v.recorded_at, v.recorded_by
from partner_verifications v join partners p on p.id = v.partner_id order by v.recorded_at, v.id;

alter table partners force row level security;
alter table partner_verifications force row level security;
alter table places force row level security;
alter table place_changes force row level security;
alter table place_verifications force row level security;
alter table places enable trigger notes_public_change;
