-- A partner has no account. Her signed link names one row of partner_links: the transaction acts
-- as « partner », about that link, for no centre. Only what the link opens is there for her.
create policy teams_only on backups as restrictive to declic_app
	using ((select acting_role()) <> 'partner');

create policy her_link on partner_links for select to declic_app
	using ((select acting_role()) = 'partner' and id = (select acting_subject()));
create policy her_revocation on partner_link_revocations for select to declic_app
	using ((select acting_role()) = 'partner' and link_id = (select acting_subject()));
create policy her_opening on partner_link_openings for select to declic_app
	using ((select acting_role()) = 'partner' and link_id = (select acting_subject()));
create policy her_first_opening on partner_link_openings for insert to declic_app
	with check ((select acting_role()) = 'partner' and link_id = (select acting_subject())
		and centre_id = (select l.centre_id from partner_links l where l.id = link_id));

create policy her_name on partners for select to declic_app
	using ((select acting_role()) = 'partner'
		and id = (select l.partner_id from partner_links l where l.id = (select acting_subject())));
create policy her_centre_words on charter_words for select to declic_app
	using ((select acting_role()) = 'partner'
		and centre_id = (select l.centre_id from partner_links l where l.id = (select acting_subject())));
create policy her_centre_posture on postures for select to declic_app
	using ((select acting_role()) = 'partner'
		and centre_id = (select l.centre_id from partner_links l where l.id = (select acting_subject())));

create policy her_referral on referrals for select to declic_app
	using ((select acting_role()) = 'partner'
		and id = (select l.referral_id from partner_links l where l.id = (select acting_subject())));
-- Through a door she sends somebody, in her own name, to the centre that gave it.
create policy she_sends on referrals for insert to declic_app
	with check ((select acting_role()) = 'partner' and direction = 'in' and kind = 'referral' and person_id is null
		and exists (select from partner_links l where l.id = (select acting_subject()) and l.opens = 'door'
			and l.centre_id = referrals.centre_id and l.partner_id = referrals.partner_id));

create policy her_answers on referral_answers for select to declic_app
	using ((select acting_role()) = 'partner'
		and referral_id = (select l.referral_id from partner_links l where l.id = (select acting_subject())));
create policy she_answers on referral_answers for insert to declic_app
	with check ((select acting_role()) = 'partner' and via = 'link' and recorded_by is null
		and exists (select from partner_links l where l.id = (select acting_subject()) and l.opens = 'referral'
			and l.referral_id = referral_answers.referral_id and l.centre_id = referral_answers.centre_id));

-- What she did is told in the centre's journal, like any deed.
create policy she_is_told_of on journal for insert to declic_app
	with check ((select acting_role()) = 'partner' and staff_id is null
		and centre_id = (select l.centre_id from partner_links l where l.id = (select acting_subject())));

-- Whose door it is: asked by a function, since a policy may not read the table it protects.
create function acting_door() returns table (centre_id uuid, partner_id uuid) language plpgsql stable as
$$
begin
	return query select l.centre_id, l.partner_id from partner_links l
		where l.id = acting_subject() and l.opens = 'door';
end
$$;

-- How she learns what became of somebody she has just sent: the follow-up of that referral, no other.
create policy she_follows on partner_links for insert to declic_app
	with check ((select acting_role()) = 'partner' and opens = 'follow-up'
		and (centre_id, partner_id) = (select door.centre_id, door.partner_id from acting_door() door));
