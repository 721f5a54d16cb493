-- Whatever writes a message without giving it an identifier gives it one that says its day and no more, as the page does
-- (0125): nothing writes one so, and nothing shall by mistake.
alter table contributions alter column id set default id_from(date_trunc('day', now(), 'UTC'));
