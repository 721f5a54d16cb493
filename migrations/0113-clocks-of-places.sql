-- A network may have places overseas: each lives by the clock of its département, and its days are told by it. Null:
-- nobody knows where the place is, it lives by the clock of the network. Written again each night with the rest.
alter table place_days add column time_zone text check (time_zone ~ '^[A-Za-z]+/[A-Za-z_]+$');
