/** What no committed use case leaves behind: each query gives the rows that break its rule. */
export const INVARIANTS: Readonly<Record<string, string>> = {
	'a group without its séances': `
		select g.id from workshop_groups g
			where not exists (select from seances s where s.group_id = g.id)`,
	'a cycle without group nor cancellation': `
		select c.id from cycles c
			where not exists (select from workshop_groups g where g.cycle_id = c.id)
			and not exists (select from cycle_cancellations k where k.cycle_id = c.id)`,
	'a group planned on screen that the journal does not know, or knows twice': `
		select g.id from workshop_groups g left join journal j
				on j.record_id = g.id::text and j.record_kind = 'group' and j.action = 'plan'
			where g.recorded_by is not null
				and not exists (select from import_writes w where w.record_key ->> 'id' = g.id::text)
			group by g.id having count(j.id) <> 1`,
	'an enrolment on screen that the journal does not know, or knows twice': `
		select e.id from enrolments e left join journal j
				on j.record_id = e.id::text and j.record_kind = 'enrolment' and j.action = 'enrol'
			where e.recorded_by is not null
				and not exists (select from import_writes w where w.record_key ->> 'id' = e.id::text)
			group by e.id having count(j.id) <> 1`,
	'a departure that the journal does not know, or knows twice': `
		select d.enrolment_id from departures d left join journal j
				on j.record_id = d.enrolment_id::text and j.action = 'leave'
			where d.recorded_by is not null
				and not exists (select from import_writes w where w.table_name = 'departures'
						and w.record_key ->> 'enrolment_id' = d.enrolment_id::text)
			group by d.enrolment_id having count(j.id) <> 1`,
	'a closing without its line in the journal': `
		select c.seance_id, count(*) from (
			select seance_id, count(*) as times from seance_closings
				where recorded_by is not null group by seance_id) c
			left join journal j on j.record_id = c.seance_id::text
				and j.action = 'close-attendance' and j.staff_id is not null
			group by c.seance_id, c.times having count(j.id) <> c.times`,
	'a journal line that speaks of nothing': `
		select j.id, j.action, j.record_kind from journal j
			where (j.record_kind = 'group' and j.action = 'plan'
					and not exists (select from workshop_groups g where g.id::text = j.record_id))
				or (j.record_kind = 'enrolment' and j.action = 'enrol'
					and not exists (select from enrolments e where e.id::text = j.record_id))
				or (j.record_kind = 'fiche-version'
					and not exists (select from fiche_versions f where f.id::text = j.record_id))
				or (j.record_kind = 'import' and j.action = 'import'
					and not exists (select from imports i where i.id::text = j.record_id))`,
	'a text whose versions do not follow each other': `
		select programme_id, year, rubric from fiche_versions
			group by centre_id, programme_id, year, rubric having max(version) <> count(*)`,
	'an import without its file, or that wrote nothing': `
		select i.id from imports i
			where not exists (select from import_files f where f.import_id = i.id)
				or not exists (select from import_writes w where w.import_id = i.id)`,
	'a row that an import says it wrote, and that is not there': `
		select w.table_name, w.record_key from import_writes w
			where w.operation <> 'delete'
				and not exists (select from import_undos u where u.import_id = w.import_id)
				and ((w.table_name = 'people' and not exists (select from people p where p.id::text = w.record_key ->> 'id'))
				or (w.table_name = 'enrolments' and not exists (select from enrolments e where e.id::text = w.record_key ->> 'id'))
				or (w.table_name = 'seances' and not exists (select from seances s where s.id::text = w.record_key ->> 'id')))`,
	'a person without a name whom nobody enrolled': `
		select p.id from people p
			where not exists (select from person_identities i where i.person_id = p.id)
				and not exists (select from enrolments e where e.person_id = p.id)`,
	'a form handled by two requests': `
		select digest from handled_posts group by digest having count(*) > 1`
};
