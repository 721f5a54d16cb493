-- Everybody whose course ended is asked again each year (study 2.4: « Il faudrait renouveler ça chaque
-- année »), by a call or by a letter, until she says no. What she said last is what counts.
create table yearly_asks (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	answer text not null check (answer in ('written', 'pre-list', 'not-this-year', 'no-more', 'asks-again', 'not-reached')),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index yearly_asks_of_a_person on yearly_asks (person_id, id desc);
create index yearly_asks_of_a_day on yearly_asks (centre_id, day);
select protect_centre_table('yearly_asks', 'select, insert, update, delete');
select hide_from_desk('yearly_asks');
