import type { Telling } from './centre-telling.ts';
import type { Course } from './draw-courses.ts';
import { drawResident, type Resident } from './draw-resident.ts';
import { noteJournal } from './note-journal.ts';

/** How many people may still be met for the first time, and in how many seats. */
export type Newcomers = { left: number; seats: number };

/** A course whose list is made at that moment (epoch milliseconds). */
type Listed = { listedAt: number; course: Pick<Course, 'programme' | 'year' | 'days'> };

/** Times that somebody who came before is looked for. */
const TRIES = 8;

/**
 * Who takes a seat: somebody new as often as it takes to have met everybody of the year by its
 * last seat, otherwise somebody who came lately; null when nobody is free.
 */
export function takeSeat(
	telling: Telling,
	newcomers: Newcomers,
	seated: ReadonlySet<Resident>,
	listed: Listed
): Resident | null {
	const { chance, residents } = telling;
	const isNew = newcomers.left > 0 && chance.hits(newcomers.left / Math.max(1, newcomers.seats));
	newcomers.seats--;
	if (isNew) return meet(telling, newcomers, listed);
	for (let tries = 0; tries < TRIES && residents.length > 0; tries++) {
		const back = Math.floor(residents.length * chance.next() ** 2);
		const known = residents[residents.length - 1 - back]!;
		const fits = known.isChild === (listed.course.programme.slug === 'numerikids');
		if (fits && known.metAt <= listed.listedAt && !seated.has(known)) return known;
	}
	return newcomers.left > 0 ? meet(telling, newcomers, listed) : null;
}

/** The desk writes down somebody it had never seen. */
export function meet(telling: Telling, newcomers: Newcomers, listed: Listed): Resident {
	const { chance, newId, team, home } = telling;
	const { programme, year, days } = listed.course;
	newcomers.left--;
	const resident: Resident = {
		...drawResident(chance, programme.slug, year, home),
		id: newId(listed.listedAt),
		metAt: listed.listedAt,
		metBy: team.accueil,
		lastContact: days[0]!
	};
	telling.residents.push(resident);
	const who = { staffId: team.accueil, role: 'accueil' as const };
	noteJournal(telling, listed.listedAt, who, ['add', 'person', resident.id]);
	return resident;
}
