-- What was looked for twenty times and found nowhere, once a colleague has seen to it: told again only if as many look
-- for it in another month.
create table place_miss_answers (
	key bytea not null,
	month date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (key, month),
	foreign key (key, month) references place_misses on delete cascade
);
alter table place_miss_answers enable row level security;
alter table place_miss_answers force row level security;
create policy team_sees on place_miss_answers for select to declic_app using ((select sees_places()));
create policy team_answers on place_miss_answers for insert to declic_app with check (
	(select writes_places())
		and exists (select from place_misses m where m.key = place_miss_answers.key
			and m.month = place_miss_answers.month and m.words is not null)
);
grant select, insert on place_miss_answers to declic_app;
select let_backups_read('place_miss_answers');
