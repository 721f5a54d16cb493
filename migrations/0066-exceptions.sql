-- One posture for the whole network: learning to do it, and not doing it in the person's place. What
-- was done in her place all the same is an exception, with its reason, for the direction alone.

-- A centre that does it is no entitlement. The administration itself is, for what it handles.
alter table partners no force row level security;
alter table partners drop constraint partners_entitled_by_check;
update partners set kind = 'CS' where entitled_by = 'centre' and kind = 'Autre';
update partners set entitled_by = null where entitled_by = 'centre';
update partners set entitled_by = 'administration'
	where entitled_by is null and kind in ('CAF', 'CPAM', 'FT', 'MSA', 'CFP', 'PREF', 'MDPH');
alter table partners add constraint partners_entitled_by_check
	check (entitled_by in ('aidants-connect', 'france-services', 'administration', 'other'));
alter table partners force row level security;

create table exceptions (
	-- The answer that settles the request, which everybody of the team reads and which says no more.
	answer_id uuid primary key,
	centre_id uuid not null,
	-- « unsaid »: noted before a reason was asked, or by an old notebook.
	reason text not null check (reason in ('right-stopping', 'nobody-entitled', 'cannot-learn', 'other', 'unsaid')),
	words text check (length(words) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check (reason <> 'other' or words is not null),
	foreign key (centre_id, answer_id) references request_answers (centre_id, id) on delete cascade
);
create index exceptions_of_a_centre on exceptions (centre_id, recorded_at);

-- What a centre said it had done in somebody's place becomes so; the minutes stay with the answer.
alter table request_answers no force row level security;
insert into exceptions (answer_id, centre_id, reason, words, recorded_at, recorded_by)
	select id, centre_id, 'unsaid', left(words, 300), recorded_at, recorded_by
	from request_answers where kind = 'done-in-place';
drop index request_answers_in_place;
alter table request_answers drop constraint request_answers_kind_check, drop constraint request_answers_check1;
update request_answers set kind = 'settled', words = null where kind = 'done-in-place';
alter table request_answers
	add constraint request_answers_kind_check check (kind in ('guided', 'guide-shown', 'pre-list', 'drop-in',
		'referred', 'come-back', 'declined-in-place', 'handed-over', 'settled', 'none-found')),
	add constraint minutes_are_given check (minutes is null or kind in ('guided', 'guide-shown', 'settled'));
alter table request_answers force row level security;
create index request_answers_in_place on request_answers (request_id, kind, id)
	where kind in ('declined-in-place', 'handed-over');

-- Whoever answers may note one; the direction alone reads it, whatever a screen does.
select protect_centre_table('exceptions', 'select, insert, update');
create policy seen_by_the_direction on exceptions as restrictive for select to declic_app
	using ((select acting_role()) in ('direction', 'operator'));
create policy kept_by_the_direction on exceptions as restrictive for update to declic_app
	using ((select acting_role()) in ('direction', 'operator'));
select let_counts_read('exceptions', 'answer_id');

drop function network_desk_counts(integer, integer);
drop table postures;

-- One row a centre: what it was asked, and what was refused or handed over. A number under the small
-- cell is null; were it the only one hidden, it could be found from the total of the families: the
-- smallest of the others is then hidden with it.
create function network_desk_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, requests integer, declined integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with asked as materialized (
		select r.id, r.centre_id from requests r
		where r.day >= make_date(asked_year, 1, 1) and r.day < make_date(asked_year + 1, 1, 1)
	), answered as (
		select q.id, q.centre_id
		from asked q join request_answers a on a.request_id = q.id
		where a.kind in ('declined-in-place', 'handed-over')
			and not exists (select from request_answer_undos u where u.answer_id = a.id)
		group by q.id, q.centre_id
	), kinds as (
		select n.centre_id, count(*)::integer as declined from answered n group by n.centre_id
	), sums as (
		select q.centre_id, count(*)::integer as requests from asked q group by q.centre_id
	), told as materialized (
		select ce.id, ce.name, coalesce(s.requests, 0) as requests, coalesce(k.declined, 0) as declined,
			greatest(small_cell, 11) as smallest
		from centres ce
		left join sums s on s.centre_id = ce.id
		left join kinds k on k.centre_id = ce.id
	), hidden as (
		select t.id, t.requests > 0 and t.requests < t.smallest as is_small,
			count(*) filter (where t.requests > 0 and t.requests < t.smallest) over () as how_many,
			row_number() over (order by (t.requests > 0 and t.requests < t.smallest) desc, t.requests = 0, t.requests, t.id) as place
		from told t
	)
	select t.id, t.name,
		case when not h.is_small and not (h.how_many = 1 and h.place = 2) then t.requests end,
		case when t.declined = 0 or t.declined >= t.smallest then t.declined end
	from told t join hidden h on h.id = t.id
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;

-- Exceptions of a year over the whole network, never by centre. Null: too few to be told, or of so few
-- centres that one of them could be made out.
create function network_exception_count(asked_year integer, small_cell integer)
returns table (exceptions integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with standing as (
		select r.centre_id
		from exceptions e join request_answers a on a.id = e.answer_id join requests r on r.id = a.request_id
		where r.day >= make_date(asked_year, 1, 1) and r.day < make_date(asked_year + 1, 1, 1)
			and not exists (select from request_answer_undos u where u.answer_id = e.answer_id)
	), total as (
		select count(*)::integer as exceptions, count(distinct s.centre_id) as centres from standing s
	)
	select case when t.exceptions = 0
			or t.exceptions >= greatest(small_cell, 11) and t.centres > 1 then t.exceptions end
	from total t
	where current_setting('declic.role', true) in ('coordination', 'operator')
$$;
grant create on schema public to declic_counts;
alter function network_desk_counts(integer, integer) owner to declic_counts;
alter function network_exception_count(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_desk_counts(integer, integer), network_exception_count(integer, integer) from public;
grant execute on function network_desk_counts(integer, integer), network_exception_count(integer, integer) to declic_app;
