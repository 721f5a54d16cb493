-- What answers a theme is said between its first day and its last, as the centre's calendar has them; a sheet that was
-- filled in the street is often typed later, until it is told what was decided. News and services answer none: they
-- end, and what was said of a theme stays.
create function theme_takes(of_theme uuid, its_door text, its_channel text, said_at timestamptz)
returns boolean language sql stable parallel safe as
$$
	select exists (select from themes t join centres c on c.id = t.centre_id
		where t.id = of_theme and its_door in ('idea', 'problem', 'tip')
			and (said_at at time zone c.time_zone)::date >= t.opens_on
			and (its_channel = 'paper' or (said_at at time zone c.time_zone)::date <= t.closes_on)
			and not exists (select from theme_ends e where e.theme_id = t.id and e.undone_at is null))
$$;
create policy theme_is_open on contributions as restrictive for insert to declic_app with check (
	theme_id is null or theme_takes(theme_id, door, channel, recorded_at)
);
