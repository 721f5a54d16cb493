-- STOP, written to a centre that knew the number, holds as well in whichever centre notes that number later.
insert into sms_network_stops (number_mark, recorded_at)
select number_mark, max(recorded_at) from sms_stops
where source = 'sms' and restored_at is null group by number_mark
on conflict (number_mark) where restored_at is null do nothing;
