-- What the network may know of the desks: needs by family, and what each centre does when it is
-- asked to do it in the person's place. Counts of requests, never a word of them, never a small cell.
grant select (id, centre_id, family, day) on requests to declic_counts;
grant select (id, request_id, kind) on request_answers to declic_counts;
grant select (answer_id) on request_answer_undos to declic_counts;
grant select (centre_id, posture, recorded_at) on postures to declic_counts;
create policy counts_read on requests for select to declic_counts using (true);
create policy counts_read on request_answers for select to declic_counts using (true);
create policy counts_read on request_answer_undos for select to declic_counts using (true);
create policy counts_read on postures for select to declic_counts using (true);

-- One row a centre. A number under the small cell is null; were it the only one hidden, it could be
-- found from the total of the families: the smallest of the others is then hidden with it.
create function network_desk_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, posture text, requests integer, declined integer, done integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with asked as (
		select r.id, r.centre_id from requests r
		where r.day >= make_date(asked_year, 1, 1) and r.day < make_date(asked_year + 1, 1, 1)
	), kinds as (
		select q.centre_id,
			count(distinct q.id) filter (where a.kind in ('declined-in-place', 'handed-over'))::integer as declined,
			count(distinct q.id) filter (where a.kind = 'done-in-place')::integer as done
		from asked q join request_answers a on a.request_id = q.id
		where not exists (select from request_answer_undos u where u.answer_id = a.id)
		group by q.centre_id
	), sums as (
		select q.centre_id, count(*)::integer as requests from asked q group by q.centre_id
	), told as (
		select ce.id, ce.name,
			(select p.posture from postures p where p.centre_id = ce.id order by p.recorded_at desc limit 1) as posture,
			coalesce(s.requests, 0) as requests, coalesce(k.declined, 0) as declined, coalesce(k.done, 0) as done,
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
	select t.id, t.name, t.posture,
		case when not h.is_small and not (h.how_many = 1 and h.place = 2) then t.requests end,
		case when t.declined = 0 or t.declined >= t.smallest then t.declined end,
		case when t.done = 0 or t.done >= t.smallest then t.done end
	from told t join hidden h on h.id = t.id
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;

-- Needs over the network, by family.
create function network_families(asked_year integer, small_cell integer)
returns table (family text, requests integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select r.family, case when count(*) >= greatest(small_cell, 11) then count(*)::integer end
	from requests r
	where r.day >= make_date(asked_year, 1, 1) and r.day < make_date(asked_year + 1, 1, 1)
		and current_setting('declic.role', true) in ('coordination', 'operator')
	group by r.family
$$;
grant create on schema public to declic_counts;
alter function network_desk_counts(integer, integer) owner to declic_counts;
alter function network_families(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_desk_counts(integer, integer), network_families(integer, integer) from public;
grant execute on function network_desk_counts(integer, integer), network_families(integer, integer) to declic_app;
