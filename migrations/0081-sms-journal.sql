-- The administration sets by whom the network sends, and stops everything: the journal tells it, of the
-- network itself, under its own name.
create policy sms_is_told_of on journal for insert to declic_app
	with check ((select acting_role()) = 'administration' and centre_id is null
		and record_kind in ('sms-provider', 'reminder-halt')
		and staff_id is not distinct from (select acting_staff()));
