-- Reminders that lapse together leave centre by centre: what is asked of a centre is asked once for many.
drop index reminders_waiting;
create index reminders_waiting on reminders (lapses_at, centre_id, id) include (leaves_at) where settled_at is null;
