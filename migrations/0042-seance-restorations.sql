-- A séance that was cancelled takes place after all. Those who had been told of the cancellation must be
-- told again: from when it stood is kept.
create table seance_restorations (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	seance_id uuid not null,
	cancelled_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade
);
create index restorations_of_a_seance on seance_restorations (seance_id, id desc);
select protect_centre_table('seance_restorations', 'select, insert');
