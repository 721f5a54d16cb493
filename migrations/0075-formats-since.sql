-- How one comes to a programme, since when, and who said so: said again, it is a new row and the last
-- counts. `programmes.format` is what the last row says: it is read by every page, and never written alone.
create table programme_formats (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	format text not null check (format in ('course', 'questions', 'free', 'year')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index formats_of_a_programme on programme_formats (centre_id, programme_id, id desc);

-- Until now a change was a line of the journal, which did not say from what to what: only what holds
-- today is known, since the last change, or since the programme is there.
alter table programmes no force row level security;
alter table journal no force row level security;
insert into programme_formats (centre_id, programme_id, format, recorded_at, recorded_by)
select p.centre_id, p.id, p.format, coalesce(j.at, p.recorded_at), j.staff_id
from programmes p
left join lateral (
	select j.at, s.id as staff_id from journal j left join staff_members s on s.id = j.staff_id
	where j.centre_id = p.centre_id and j.record_kind = 'programme' and j.record_id = p.id::text
		and j.action = 'change-format'
	order by j.id desc limit 1
) j on true;
alter table programmes force row level security;
alter table journal force row level security;

select protect_centre_table('programme_formats', 'select, insert');

-- A programme has its first row from the day it is added.
create function say_first_format() returns trigger language plpgsql as
$$
begin
	insert into programme_formats (centre_id, programme_id, format, recorded_at, recorded_by)
	values (new.centre_id, new.id, new.format, new.recorded_at, acting_staff());
	return null;
end
$$;
create trigger says_its_format after insert on programmes
	for each row execute function say_first_format();

create function follow_said_format() returns trigger language plpgsql as
$$
begin
	update programmes set format = new.format
	where centre_id = new.centre_id and id = new.programme_id and format <> new.format;
	return null;
end
$$;
create trigger holds_from_now_on after insert on programme_formats
	for each row execute function follow_said_format();

create function refuse_unsaid_format() returns trigger language plpgsql as
$$
begin
	if new.format is distinct from (select f.format from programme_formats f
		where f.centre_id = new.centre_id and f.programme_id = new.id order by f.id desc limit 1)
	then
		raise exception 'a format changes by a row of programme_formats' using errcode = 'check_violation';
	end if;
	return null;
end
$$;
create trigger has_said_its_format after update of format on programmes
	for each row execute function refuse_unsaid_format();
