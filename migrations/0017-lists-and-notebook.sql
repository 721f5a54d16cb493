-- An old notebook says what was done, not who, how far nor until when: its answers are marked so, and
-- carry none of it. Nothing of them is due.
alter table request_answers add column told_by_notebook boolean not null default false;
alter table request_answers drop constraint request_answers_check, drop constraint request_answers_check2,
	drop constraint request_answers_check3, drop constraint request_answers_check4,
	drop constraint request_answers_check5;
alter table request_answers add constraint answer_has_its_facts check (case when told_by_notebook
	then autonomy is null and due_on is null and num_nonnulls(pre_list_entry_id, visit_id, referral_id) = 0
	else (kind = 'guided') = (autonomy is not null)
		and (kind = 'pre-list') = (pre_list_entry_id is not null)
		and (kind = 'drop-in') = (visit_id is not null)
		and (kind in ('referred', 'handed-over')) = (referral_id is not null)
		and (kind not in ('come-back', 'handed-over') or due_on is not null) end);

-- What was read: registers, the centre's list of members, or the desk's notebook. The same log of
-- writings takes each of them back.
alter table imports add column kind text not null default 'registers'
	check (kind in ('registers', 'members', 'notebook'));
select log_imports_of('responsible_adults', 'person_id');
select log_imports_of('requests', 'id');
select log_imports_of('request_answers', 'id');
alter table import_writes drop constraint import_writes_check;
alter table import_writes add constraint import_writes_check check (before is null or table_name not in
	('person_identities', 'person_phones', 'person_traces', 'person_emails', 'member_numbers', 'responsible_adults'));

-- A request is never removed, but by whoever takes back the import that wrote it.
grant delete on requests, request_answers to declic_app;
create policy only_with_their_import on requests as restrictive for delete to declic_app using (exists (
	select from imports i where i.kind = 'notebook' and i.centre_id = requests.centre_id
		and i.recorded_at = requests.recorded_at));
create policy only_with_their_import on request_answers as restrictive for delete to declic_app using (exists (
	select from imports i where i.kind = 'notebook' and i.centre_id = request_answers.centre_id
		and i.recorded_at = request_answers.recorded_at));
