-- The direction was told that the month's money for SMS comes to its end; its mails are queued with it. Once
-- for a centre, a month, a threshold, and the budget that it is of: a raised one has its own.
create table reminder_budget_warnings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- The first day of the month, in the centre's zone.
	month date not null check (extract(day from month) = 1),
	-- Four fifths, or all of it.
	percent smallint not null check (percent in (80, 100)),
	month_cents integer not null check (month_cents >= 0),
	spent_cents numeric(12, 3) not null check (spent_cents > 0),
	recorded_at timestamptz not null,
	constraint warned_once unique (centre_id, month, percent, month_cents)
);
select protect_centre_table('reminder_budget_warnings', 'select, insert');

-- What the network counts of the reminders of a year.
select let_counts_read('sms_receipts', 'sms_id, state');
select let_counts_read('sms_answers', 'centre_id, received_at');
select let_counts_read('sms_stops', 'centre_id, recorded_at');
select let_counts_read('reminders', 'id, centre_id, kind, subject_id, due_on, outcome, settled_at');
select let_counts_read('reminder_calls', 'id, centre_id, reminder_id, outcome, recorded_at');
select let_counts_read('procedures', 'id, centre_id, person_id, due_on, rhythm');
select let_counts_read('procedure_outcomes', 'id, procedure_id, due_on, outcome, day');
grant select (time_zone) on centres to declic_counts;

-- One row a centre, the same figures as its own report. A number under the small cell is null; a part is
-- told only beside as large a rest, or none: the rest is found by difference. What was paid speaks of how
-- many left, and is told with it. Dates whose reminders may be erased already (two years) are of neither
-- side: nobody knows any more whether there was one.
create function network_reminder_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, sent integer, delivered integer, segments integer, cents numeric,
	emails integer, called integer, answered integer, stopped integer,
	reminded integer, reminded_kept integer, unreminded integer, unreminded_kept integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with spans as materialized (
		select ce.id, ce.name, make_date(asked_year, 1, 1) as first_day,
			make_date(asked_year, 1, 1)::timestamp at time zone ce.time_zone as since,
			make_date(asked_year + 1, 1, 1)::timestamp at time zone ce.time_zone as until,
			least(make_date(asked_year, 12, 31), (now() at time zone ce.time_zone)::date - 1) as last_day,
			((now() at time zone ce.time_zone)::date - interval '2 years' + interval '40 days')::date as known_from,
			greatest(small_cell, 11) as smallest
		from centres ce
	), handed as (
		select s.id, count(*)::integer as sent, sum(m.segments)::integer as segments, sum(m.cents) as cents,
			count(*) filter (where exists (select from sms_receipts r
				where r.sms_id = m.id and r.state = 'delivered'))::integer as delivered
		from spans s join sms_messages m on m.centre_id = s.id and m.handed_at >= s.since and m.handed_at < s.until
		where m.reminder_id is not null and m.came_back_at is null
		group by s.id
	), mailed as (
		select s.id, count(*)::integer as emails
		from spans s join reminders r on r.centre_id = s.id and r.settled_at >= s.since and r.settled_at < s.until
		where r.outcome = 'email'
		group by s.id
	), last_calls as (
		select distinct on (c.reminder_id) c.centre_id, c.outcome, c.recorded_at
		from reminder_calls c order by c.reminder_id, c.id desc
	), called as (
		select s.id, count(*)::integer as called
		from spans s join last_calls c on c.centre_id = s.id and c.recorded_at >= s.since and c.recorded_at < s.until
		where c.outcome in ('reached', 'message', 'told-here', 'letter')
		group by s.id
	), answered as (
		select s.id, count(*)::integer as answered
		from spans s join sms_answers a on a.centre_id = s.id and a.received_at >= s.since and a.received_at < s.until
		group by s.id
	), stopped as (
		select s.id, count(*)::integer as stopped
		from spans s join sms_stops x on x.centre_id = s.id and x.recorded_at >= s.since and x.recorded_at < s.until
		group by s.id
	), dates as (
		select s.id, p.id as procedure_id, d.due_on
		from spans s
		join procedures p on p.centre_id = s.id and p.due_on <= s.last_day
		join person_identities i on i.person_id = p.person_id
		left join lateral (select o.outcome, o.day from procedure_outcomes o
			where o.procedure_id = p.id and o.outcome in ('stopped', 'resumed') order by o.id desc limit 1) x on true
		cross join lateral (select case p.rhythm
			when 'monthly' then 1 when 'quarterly' then 3 when 'yearly' then 12 end as months) r
		cross join lateral generate_series(0, case when r.months is null then 0 else
			((asked_year - extract(year from p.due_on)::integer) * 12 + 12) / r.months end) nth
		cross join lateral (select (p.due_on + make_interval(months => nth * coalesce(r.months, 0)))::date as due_on) d
		where d.due_on between s.first_day and s.last_day and d.due_on >= s.known_from
			and not (x.outcome is not distinct from 'stopped' and d.due_on > x.day)
	), told_dates as (
		select d.id,
			exists (select from reminders r where r.centre_id = d.id and r.kind = 'demarche-due'
				and r.subject_id = d.procedure_id and r.due_on = d.due_on
				and r.outcome in ('sms', 'email')) as is_told,
			coalesce((select o.outcome = 'done' and o.day <= d.due_on from procedure_outcomes o
				where o.procedure_id = d.procedure_id and o.due_on = d.due_on and o.outcome in ('done', 'undone')
				order by o.id desc limit 1), false) as is_kept
		from dates d
	), kept as (
		select t.id, count(*) filter (where t.is_told)::integer as reminded,
			count(*) filter (where t.is_told and t.is_kept)::integer as reminded_kept,
			count(*) filter (where not t.is_told)::integer as unreminded,
			count(*) filter (where not t.is_told and t.is_kept)::integer as unreminded_kept
		from told_dates t group by t.id
	), counted as (
		select s.id, s.name, s.smallest, coalesce(h.sent, 0) as sent, coalesce(h.delivered, 0) as delivered,
			coalesce(h.segments, 0) as segments, coalesce(h.cents, 0) as cents, coalesce(m.emails, 0) as emails,
			coalesce(c.called, 0) as called, coalesce(a.answered, 0) as answered, coalesce(x.stopped, 0) as stopped,
			coalesce(k.reminded, 0) as reminded, coalesce(k.reminded_kept, 0) as reminded_kept,
			coalesce(k.unreminded, 0) as unreminded, coalesce(k.unreminded_kept, 0) as unreminded_kept
		from spans s
		left join handed h on h.id = s.id
		left join mailed m on m.id = s.id
		left join called c on c.id = s.id
		left join answered a on a.id = s.id
		left join stopped x on x.id = s.id
		left join kept k on k.id = s.id
	), judged as (
		select c.*, c.sent = 0 or c.sent >= c.smallest as tells_sent,
			c.reminded = 0 or c.reminded >= c.smallest as tells_reminded,
			c.unreminded = 0 or c.unreminded >= c.smallest as tells_unreminded
		from counted c
	)
	select j.id, j.name,
		case when j.tells_sent then j.sent end,
		case when j.tells_sent and (j.delivered = 0 or j.delivered >= j.smallest)
			and (j.delivered = j.sent or j.sent - j.delivered >= j.smallest) then j.delivered end,
		case when j.tells_sent then j.segments end,
		case when j.tells_sent then j.cents end,
		case when j.emails = 0 or j.emails >= j.smallest then j.emails end,
		case when j.called = 0 or j.called >= j.smallest then j.called end,
		case when j.answered = 0 or j.answered >= j.smallest then j.answered end,
		case when j.stopped = 0 or j.stopped >= j.smallest then j.stopped end,
		case when j.tells_reminded then j.reminded end,
		case when j.tells_reminded and (j.reminded_kept = 0 or j.reminded_kept >= j.smallest)
			and (j.reminded_kept = j.reminded or j.reminded - j.reminded_kept >= j.smallest) then j.reminded_kept end,
		case when j.tells_unreminded then j.unreminded end,
		case when j.tells_unreminded and (j.unreminded_kept = 0 or j.unreminded_kept >= j.smallest)
			and (j.unreminded_kept = j.unreminded or j.unreminded - j.unreminded_kept >= j.smallest)
			then j.unreminded_kept end
	from judged j
	where current_setting('declic.role', true) in ('coordination', 'operator')
		-- Lines go after two years: of a year half erased, no number is true.
		and make_date(asked_year, 1, 1) >= (now() - interval '2 years')::date
	order by j.name, j.id
$$;
grant create on schema public to declic_counts;
alter function network_reminder_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_reminder_counts(integer, integer) from public;
grant execute on function network_reminder_counts(integer, integer) to declic_app;
