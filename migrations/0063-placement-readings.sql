-- How she reads a letter, if she will say: what decides of nothing but the help she is offered. A
-- table of its own, so that the desk reads no row of it, that nothing counts it, and that it goes
-- with her answers. Null: she would rather not say. The degree of autonomy stays written nowhere: what
-- was answered before today is read again by the table of today.
create table placement_readings (
	placement_id uuid primary key,
	centre_id uuid not null,
	answer text check (answer in ('easy', 'helped', 'hard')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, placement_id) references placements (centre_id, id) on delete cascade
);
select protect_centre_table('placement_readings', 'select, insert, update, delete');
select hide_from_desk('placement_readings');

-- A lent tablet says it for her, of its conversation alone.
create policy it_reads on placement_readings for select to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c));
create policy it_adds on placement_readings for insert to declic_app
	with check ((placement_id, centre_id) = (select c.placement_id, c.centre_id from acting_conversation() c));
create policy it_corrects on placement_readings for update to declic_app
	using (placement_id = (select c.placement_id from acting_conversation() c))
	with check ((placement_id, centre_id) = (select c.placement_id, c.centre_id from acting_conversation() c));
