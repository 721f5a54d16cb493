import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { listWaitingProcedures } from '#lib/features/reminders/procedures/index.server.ts';
import { listChangedSeances, listExpected } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Occasion } from '../../domain/occasion.ts';

/** Which occasions: of these days; `only` of these subjects, or those that changed since then. */
export type Asked = {
	from: string;
	until: string;
	only?: readonly string[];
	changedSince?: Temporal.Instant;
};
type Source = (db: Db, asked: Asked) => Promise<Occasion[]>;

const NOTHING = { time: null, changedAt: null, former: null, thing: null };
/** A change that nobody was told of for a week is too old to be news. */
const NEWS = { hours: 24 * 7 };

/** Where what is reminded is read, kind by kind. */
export const SOURCES: Partial<Record<Kind, Source>> = {
	'demarche-due': async (db, asked) =>
		(await listWaitingProcedures(db, asked)).map(({ id, personId, dueOn, since }) => ({
			...NOTHING,
			...{ kind: 'demarche-due', subjectId: id, personId, dueOn, since }
		})),
	'seance-day-before': async (db, asked) =>
		(await listExpected(db, asked)).map(({ seanceId, personId, day, startsAt, since }) => ({
			...NOTHING,
			...{
				kind: 'seance-day-before',
				subjectId: seanceId,
				personId,
				dueOn: day,
				time: startsAt,
				since
			}
		})),
	'seance-moved': async (db, asked) => changed(db, asked, 'moved', 'seance-moved'),
	'seance-cancelled': async (db, asked) => changed(db, asked, 'cancelled', 'seance-cancelled')
};

async function changed(
	db: Db,
	{ from, only }: Asked,
	change: 'moved' | 'cancelled',
	kind: Kind
): Promise<Occasion[]> {
	const changes = await listChangedSeances(db, { from, since: db.acting.at.subtract(NEWS), only });
	return changes
		.filter((one) => one.change === change)
		.map(({ changeId, personId, day, startsAt, since, former }) => ({
			...NOTHING,
			...{ kind, subjectId: changeId, personId, dueOn: day, time: startsAt, since, former },
			changedAt: since
		}));
}

/** The occasions of a kind; none where nothing tells them yet. */
export async function occasionsOf(db: Db, kind: Kind, asked: Asked): Promise<Occasion[]> {
	return (await SOURCES[kind]?.(db, asked)) ?? [];
}
