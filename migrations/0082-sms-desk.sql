-- An answer that was said to be dealt with is put back in the list: by whom, and who had said so.
alter table sms_answers add unique (centre_id, id);
create table sms_answer_returns (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	answer_id uuid not null,
	-- When it had been said to be dealt with, and by whom.
	read_at timestamptz not null,
	reader_id uuid references staff_members,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, answer_id) references sms_answers (centre_id, id) on delete cascade
);
create index returns_of_an_answer on sms_answer_returns (answer_id, id);
select protect_centre_table('sms_answer_returns', 'select, insert');

-- Those dealt with lately, the last one first: what was by mistake is put back there.
create index answers_read_lately on sms_answers (centre_id, read_at desc) where read_at is not null;

-- What each centre spent on SMS: sums for whoever pays, never a number, a text nor a person.
select let_counts_read('sms_messages', 'id, centre_id, reminder_id, handed_at, came_back_at, segments, cents');

create function network_sms_costs(asked_from timestamptz, asked_until timestamptz)
returns table (centre_id uuid, name text, messages integer, segments integer, cents double precision)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select ce.id, ce.name, m.messages, m.segments, m.cents
	from centres ce cross join lateral (
		select count(*)::integer as messages, coalesce(sum(s.segments), 0)::integer as segments,
			coalesce(sum(s.cents), 0)::double precision as cents
		from sms_messages s
		where s.centre_id = ce.id and s.handed_at >= asked_from and s.handed_at < asked_until
			and s.came_back_at is null) m
	where acting_role() in ('administration', 'operator')
	order by ce.name, ce.id
$$;
grant create on schema public to declic_counts;
alter function network_sms_costs(timestamptz, timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_sms_costs(timestamptz, timestamptz) from public;
grant execute on function network_sms_costs(timestamptz, timestamptz) to declic_app;
