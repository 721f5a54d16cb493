import { listSeatsAhead } from '#lib/features/desk/drop-ins/index.server.ts';
import { listLoansAhead } from '#lib/features/learning/equipment/index.server.ts';
import { listWaitingProcedures } from '#lib/features/reminders/procedures/index.server.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { type Asked, NOTHING, type Source } from './asked.ts';
import { meetings, offeredSeats, promisedCalls } from './pre-list-occasions.ts';
import {
	announcedAbsences,
	cancelledSeances,
	movedSeances,
	seancesAhead,
	takenOff
} from './seance-occasions.ts';

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

const loans: Source = async (db, asked) =>
	(await listLoansAhead(db, asked)).map(({ loanId, personId, kind, day, since }) => ({
		...NOTHING,
		...{ kind: 'thing-to-return', subjectId: loanId, personId, dueOn: day, thing: kind, since }
	}));

/** Where what is reminded is read, kind by kind. */
const SOURCES: Readonly<Record<Kind, Source>> = {
	'demarche-due': demarches,
	'seance-day-before': seancesAhead,
	'seance-moved': movedSeances,
	'seance-cancelled': cancelledSeances,
	'own-cancellation': announcedAbsences,
	'seat-freed': offeredSeats,
	'removed-by-staff': takenOff,
	'information-meeting': meetings,
	'openbar-seat': dropInSeats,
	'call-back': promisedCalls,
	'thing-to-return': loans
};

/** The occasions of a kind, as they stand now. */
export const occasionsOf = (db: Db, kind: Kind, asked: Asked): Promise<Occasion[]> =>
	SOURCES[kind](db, asked);
