-- A slot at the centre takes one of its rooms, booked for each séance once its group is signed. A room
-- elsewhere, and those named before the centre listed its own, stay a text.
alter table group_offers add column room_id uuid;
alter table group_offers add foreign key (centre_id, room_id) references rooms (centre_id, id);
alter table group_offers add check (room_id is null or num_nonnulls(partner_id, venue, room) = 0);
create index offers_of_a_room on group_offers (centre_id, room_id) where room_id is not null;
