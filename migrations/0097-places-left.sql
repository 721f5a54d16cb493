-- A place that the team itself took her off, since she left the course, is no place to look for again: the
-- desk calls back whoever lost hers otherwise, until somebody has done so.
drop function place_given(uuid, uuid, date);
create function place_given(its_visit uuid, its_enrolment uuid, today_there date)
returns table (slot_id uuid, title text, day date, starts_at time, is_lost boolean, has_left boolean)
language sql stable parallel safe as
$$
	select s.id, 'Permanence numérique', s.day, s.starts_at,
		exists (select from drop_in_visit_undos u where u.visit_id = v.id)
			or exists (select from drop_in_cancellations x where x.slot_id = s.id),
		false
	from drop_in_visits v join drop_in_slots s on s.id = v.slot_id where v.id = its_visit
	union all
	select null, p.name, n.day, n.starts_at, n.day is null or l.has_left, l.has_left
	from enrolments e
	join workshop_groups g on g.id = e.group_id
	join cycles k on k.id = g.cycle_id
	join programmes p on p.id = k.programme_id
	left join lateral next_of_group(g.id, today_there) n on true
	cross join lateral (select exists (select from departures d where d.enrolment_id = e.id) as has_left) l
	where e.id = its_enrolment
$$;
