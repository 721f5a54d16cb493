-- Nobody reads the same reminder twice on one day: two that would say the same are told apart when they are
-- written, and this makes sure of it. The day is that of the centre.
alter table sms_messages add column told_on date;
create unique index one_text_a_day on sms_messages (number_mark, told_on, md5(text))
	where reminder_id is not null and came_back_at is null;
