-- A call became a request, or it has none: no other end of it names one.
alter table help_call_ends
	drop constraint help_call_ends_check,
	add constraint help_call_ends_check check ((outcome = 'request') = (request_id is not null));
