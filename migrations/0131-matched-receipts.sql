-- A receipt whose reference nobody wrote (the process died between the handing over and our writing) finds its
-- message otherwise: by the reference that we sent with it, or by the number, the beginning of the text and the
-- hour, when exactly one message fits. The latter says so.
alter table sms_receipts drop constraint sms_receipts_source_check;
alter table sms_receipts add constraint sms_receipts_source_check
	check (source in ('answer', 'receipt', 'matched', 'clock', 'hand'));
alter table sms_receipts drop constraint sms_receipts_check;
alter table sms_receipts add constraint sms_receipts_check
	check (state <> 'delivered' or source in ('receipt', 'matched', 'hand'));
-- How the provider calls it, found so and not in its answer.
alter table sms_messages add column matched_ref text check (length(matched_ref) between 1 and 2000);

alter table sms_early_receipts
	add column reference integer check (reference between 0 and 65535),
	-- The keyed marks of both ends: one of them is the number that was written to.
	add column number_marks bytea[],
	-- A digest of the first letters and figures of the text, and how many they are.
	add column beginning bytea check (length(beginning) = 32),
	add column beginning_length smallint check (beginning_length between 1 and 200),
	add check ((beginning is null) = (beginning_length is null));
