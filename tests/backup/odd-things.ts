import { createHash } from 'node:crypto';
import type { Migration } from '#lib/platform/database/migrate.ts';

const SQL = `
create type mood as enum ('gai', 'grognon');
create table odd_things (
	id bigint generated always as identity primary key,
	parent_id bigint references odd_things,
	word text,
	bytes bytea,
	list text[],
	numbers smallint[],
	doc jsonb,
	at timestamptz,
	day date,
	hour time,
	span interval,
	price numeric,
	half double precision,
	flag boolean,
	mood mood,
	"été ""59""" text,
	shout text generated always as (upper(word)) stored
);
create table odd_echoes (id bigint not null, word text);
create function echo() returns trigger language plpgsql as
$$ begin insert into odd_echoes values (new.id, new.word); return null; end $$;
create trigger echo after insert on odd_things for each row execute function echo();
alter table odd_things enable always trigger echo;
create trigger asleep after insert on odd_things for each row execute function echo();
alter table odd_things disable trigger asleep;
do $$
declare target text;
begin
	foreach target in array array['odd_things', 'odd_echoes'] loop
		execute format('alter table %I enable row level security', target);
		execute format('alter table %I force row level security', target);
		perform let_backups_read(target::regclass);
	end loop;
end $$;
`;

/** A migration that some day may come: a table of every kind of column, with what hangs on a table. */
export function oddThings(number: number): Migration {
	const sha256 = createHash('sha256').update(SQL).digest('hex');
	return { number, name: `${number}-odd-things.sql`, sql: SQL, sha256 };
}
