/** What no committed use case of the desk leaves behind: each query gives the rows that break it. */
export const DESK_INVARIANTS: Readonly<Record<string, string>> = {
	'a request on screen that the journal does not know, or knows twice': `
		select r.id from requests r left join journal j
				on j.record_id = r.id::text and j.record_kind = 'request' and j.action = 'receive'
			where r.recorded_by is not null
				and not exists (select from import_writes w where w.record_key ->> 'id' = r.id::text)
			group by r.id having count(j.id) <> 1`,
	'a request answered more or less often than the journal tells': `
		select a.request_id, a.times, count(j.id) as told from (
			select request_id, count(*) as times from request_answers a
				where recorded_by is not null and not exists (select from import_writes w
						where w.record_key ->> 'id' = a.id::text)
				group by request_id) a
			left join journal j on j.record_id = a.request_id::text and j.record_kind = 'request'
				and j.action = 'answer' and j.staff_id is not null
			group by a.request_id, a.times having count(j.id) <> a.times`,
	'an answer taken back more or less often than the journal tells': `
		select a.request_id, a.times, count(j.id) as told from (
			select a.request_id, count(*) as times
				from request_answer_undos u join request_answers a on a.id = u.answer_id
				where u.recorded_by is not null group by a.request_id) a
			left join journal j on j.record_id = a.request_id::text and j.action = 'undo-answer'
			group by a.request_id, a.times having count(j.id) <> a.times`,
	'a place on a pre-list that is not of whoever asked': `
		select a.id from request_answers a
			join requests r on r.id = a.request_id
			join pre_list_entries e on e.id = a.pre_list_entry_id
			where e.person_id is distinct from r.person_id`,
	'an answer taken back whose place is still kept': `
		select a.id from request_answers a join request_answer_undos u on u.answer_id = a.id
			where (a.pre_list_entry_id is not null and not exists
					(select from pre_list_withdrawals w where w.entry_id = a.pre_list_entry_id))
				or (a.visit_id is not null and not exists
					(select from drop_in_visit_undos x where x.visit_id = a.visit_id))`,
	'a newcomer whom no request and no group knows': `
		select p.id from people p
			where p.recorded_by is not null
				and p.recorded_at >= (select min(recorded_at) from handled_posts)
				and not exists (select from requests r where r.person_id = p.id)
				and not exists (select from enrolments e where e.person_id = p.id)`,
	'a person of the desk without a name': `
		select p.id from people p
			where exists (select from requests r where r.person_id = p.id)
				and p.recorded_at >= (select min(recorded_at) from handled_posts)
				and not exists (select from person_identities i where i.person_id = p.id)`
};
