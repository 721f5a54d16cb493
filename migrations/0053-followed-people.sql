-- The home of whoever follows people lists those she wrote a note on, the last one first.
create index notes_of_an_author on person_notes (recorded_by, recorded_at desc);
