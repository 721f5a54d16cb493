-- A referral says « envoyé » only once its mail left: which mail carries a link.
create table partner_link_mailings (
	link_id uuid primary key,
	centre_id uuid not null,
	-- Null once the outbox has forgotten it, three months later: how it ended is kept beside.
	mail_id uuid unique references mails on delete set null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, link_id),
	foreign key (centre_id, link_id) references partner_links (centre_id, id) on delete cascade
);
select protect_centre_table('partner_link_mailings', 'select, insert');

-- What became of that mail, told by the outbox: teams never read the outbox itself. Nobody signs it.
create table partner_link_mail_ends (
	link_id uuid primary key,
	centre_id uuid not null,
	ended text not null check (ended in ('sent', 'failed')),
	recorded_at timestamptz not null,
	foreign key (centre_id, link_id) references partner_link_mailings (centre_id, link_id) on delete cascade
);
select protect_centre_table('partner_link_mail_ends', 'select, insert');

-- The job that sends acts as the operator, for no centre: it finds the link of a mail, and tells its end.
create policy outbox_looks on partner_link_mailings for select to declic_app
	using ((select acting_role()) = 'operator');
create policy outbox_tells on partner_link_mail_ends for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy outbox_alone on partner_link_mail_ends as restrictive for insert to declic_app
	with check ((select acting_role()) = 'operator');

-- A mail is erased the moment it left or never will. Neither: a demonstration showed it in its mailbox,
-- and there that is what leaving is.
create function tell_link_mail_end() returns trigger language plpgsql as
$$
begin
	insert into partner_link_mail_ends (link_id, centre_id, ended, recorded_at)
	select m.link_id, m.centre_id, case when new.failed_at is null then 'sent' else 'failed' end, new.erased_at
	from partner_link_mailings m where m.mail_id = new.id;
	return null;
end
$$;
create trigger tells_its_link after update of erased_at on mails
	for each row when (old.erased_at is null and new.erased_at is not null)
	execute function tell_link_mail_end();

-- Who holds a link may call the centre that gave it: the telephone at the head of its letters.
create policy her_centre_phone on letter_models for select to declic_app
	using ((select acting_role()) = 'partner'
		and centre_id = (select l.centre_id from partner_links l where l.id = (select acting_subject())));

-- Whoever accepts may say when, and where or whom to ask for. An hour goes with its day.
alter table referral_answers
	add column appointment_on date,
	add column appointment_at time,
	add column appointment_place text check (length(appointment_place) between 1 and 200),
	add check (num_nonnulls(appointment_on, appointment_at, appointment_place) = 0 or answer = 'accepted'),
	add check (appointment_at is null or appointment_on is not null);
