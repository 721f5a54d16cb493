import { listSeatsAhead } from '#lib/features/desk/drop-ins/index.server.ts';
import { listComeBacksBetween } from '#lib/features/desk/requests/index.server.ts';
import { listLoansAhead } from '#lib/features/learning/equipment/index.server.ts';
import { listWaitingProcedures } from '#lib/features/reminders/procedures/index.server.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { type Asked, NOTHING, type Source } from './asked.ts';
import { meetings, offeredSeats, promisedCalls } from './pre-list-occasions.ts';
import { announcedAbsences, changedSeances, seancesAhead, takenOff } from './seance-occasions.ts';

const demarches: Source = async (db, asked) =>
	(await listWaitingProcedures(db, asked)).map(({ id, personId, dueOn, since }) => ({
		...NOTHING,
		...{ kind: 'demarche-due', subjectId: id, personId, dueOn, since }
	}));

const dropInSeats: Source = async (db, asked) =>
	(await listSeatsAhead(db, asked)).map(({ visitId, personId, day, startsAt, since }) => ({
		...NOTHING,
		...{ kind: 'openbar-seat', subjectId: visitId, personId, dueOn: day, time: startsAt, since }
	}));

const comeBacks: Source = async (db, { from, until, only }) =>
	(await listComeBacksBetween(db, from, until, only)).flatMap(
		({ answerId, personId, day, since }) =>
			personId
				? { ...NOTHING, kind: 'come-back', subjectId: answerId, personId, dueOn: day, since }
				: []
	);

const loans: Source = async (db, asked) =>
	(await listLoansAhead(db, asked)).map(({ loanId, personId, kind, day, since }) => ({
		...NOTHING,
		...{ kind: 'thing-to-return', subjectId: loanId, personId, dueOn: day, thing: kind, since }
	}));

/** Where what is reminded is read, kind by kind. */
const SOURCES: Readonly<Record<Kind, Source>> = {
	'demarche-due': demarches,
	'seance-day-before': seancesAhead,
	'seance-moved': changedSeances,
	'seance-cancelled': changedSeances,
	'seance-restored': changedSeances,
	'own-cancellation': announcedAbsences,
	'seat-freed': offeredSeats,
	'removed-by-staff': takenOff,
	'information-meeting': meetings,
	'openbar-seat': dropInSeats,
	'call-back': promisedCalls,
	'come-back': comeBacks,
	'thing-to-return': loans
};

/** The occasions of these kinds, as they stand now; where two are read in one place, it is read once. */
export async function occasionsOf(
	db: Db,
	kinds: readonly Kind[],
	ask: (kind: Kind) => Asked
): Promise<Occasion[]> {
	const asked = new Map(kinds.map((kind) => [SOURCES[kind], ask(kind)]));
	const found = await Promise.all(Array.from(asked, ([source, its]) => source(db, its)));
	return found.flat().filter(({ kind }) => kinds.includes(kind));
}
