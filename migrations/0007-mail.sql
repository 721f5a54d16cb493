-- The outbox. A mail is written in the transaction that wants it sent, and leaves after the commit.
-- Its links open doors: address, subject and text are erased as soon as it left, or never will.
create table mails (
	id uuid primary key default uuidv7(),
	-- In whose name; null: the network's.
	centre_id uuid references centres,
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 60),
	recipient text check (recipient ~ '^[!-~]+@[!-~]+$' and length(recipient) <= 254),
	-- A line break here would begin another header.
	subject text check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
	text text check (length(text) between 1 and 20000),
	queued_at timestamptz not null,
	attempts smallint not null default 0,
	-- What the relay, or the way to it, answered last: « 550 », « ECONNREFUSED ».
	last_code text check (last_code ~ '^[A-Z0-9_]{1,40}$'),
	sent_at timestamptz,
	failed_at timestamptz,
	erased_at timestamptz,
	check (sent_at is null or failed_at is null),
	check (failed_at is null or last_code is not null),
	check (sent_at is null and failed_at is null or erased_at is not null),
	check (num_nulls(recipient, subject, text) = case when erased_at is null then 0 else 3 end)
);
create index mails_not_erased on mails (queued_at) where erased_at is null;
create index mails_by_age on mails (queued_at);

-- Anybody may write to somebody, in the name of the centre she acts for, and nobody reads what
-- waits: only the job that sends, which acts as the operator.
alter table mails enable row level security;
alter table mails force row level security;
create policy senders_add on mails for insert to declic_app with check (
	(select acting_role()) in ('operator', 'sign-in', 'administration')
	or (select acting_role()) = 'coordination' and centre_id is null
	or centre_id = any ((select acting_centres())::uuid[])
);
create policy operator_reads on mails for select to declic_app
	using ((select acting_role()) = 'operator');
create policy operator_records on mails for update to declic_app
	using ((select acting_role()) = 'operator');
create policy operator_forgets on mails for delete to declic_app
	using ((select acting_role()) = 'operator');
grant select, insert, update, delete on mails to declic_app;
