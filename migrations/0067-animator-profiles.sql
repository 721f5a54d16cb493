-- Whether an animator initiates and reassures, or carries projects and those who want to go further
-- (study 2.3): said once for the person, by her direction; said again, the last one counts.
create table animator_profiles (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	staff_id uuid not null references staff_members,
	profile text not null check (profile in ('pedagogic', 'technical')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index profiles_of_an_animator on animator_profiles (centre_id, staff_id, id desc);

-- Until now it was said again at each slot: whoever was pedagogic at one of them, or both, may lead
-- every group; the others are technical. Who said it last, and when, says it still.
alter table group_offer_animators no force row level security;
insert into animator_profiles (centre_id, staff_id, profile, recorded_at, recorded_by)
select centre_id, staff_id,
	case when bool_and(profile = 'technical') then 'technical' else 'pedagogic' end,
	max(recorded_at), (array_agg(recorded_by order by recorded_at desc))[1]
from group_offer_animators group by centre_id, staff_id;
alter table group_offer_animators force row level security;
alter table group_offer_animators drop column profile;

select protect_centre_table('animator_profiles', 'select, insert');
create policy direction_tells on animator_profiles as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));
