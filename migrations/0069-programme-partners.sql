-- A programme that somebody else offers and the centre animates: the Ville's SÉNOU (study-2.3). Said
-- again, it is a new row and the last counts; without a partner, it is the centre's own again.
create table programme_partners (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	partner_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade,
	foreign key (centre_id, partner_id) references partners (centre_id, id)
);
create index partners_of_a_programme on programme_partners (programme_id, id desc);
select protect_centre_table('programme_partners', 'select, insert');
