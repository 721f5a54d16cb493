-- The guest of a project says of a thing brought on her own visit what it was and what came of it, and
-- reads what was noted of the others of that project.
create policy guest_reads on repaired_devices for select to declic_app
	using (visit_id in (select v.id from project_visits v
		where v.project_id in (select o.project_id from guest_projects() o)));
create policy guest_adds on repaired_devices for insert to declic_app
	with check ((select acting_role()) = 'guest' and recorded_by = (select acting_staff())
		and exists (select from project_visits v
			where v.id = visit_id and v.centre_id = repaired_devices.centre_id
				and v.recorded_by = (select acting_staff())
				and v.project_id in (select o.project_id from guest_projects() o)));
