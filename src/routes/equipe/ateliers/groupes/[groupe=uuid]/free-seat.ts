import {
	callForSeat,
	proposeForSeat,
	takeFreeSeat
} from '#lib/features/learning/groups/index.server.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { preListLine } from '../../preliste/[programme=slug]/pre-list-line.ts';

type When = { today: string; timeZone: string };

/** Who may take a seat that is free, and how to reach each: nobody is called who asked not to be. */
export async function seatsOf(db: Db, groupId: string, { today, timeZone }: When) {
	const seats = await proposeForSeat(db, groupId, today);
	if (!seats) return null;
	const objections = await objectionsOf(
		db,
		seats.next.map(({ personId }) => personId)
	);
	return {
		...seats,
		next: seats.next.map(({ why, offered, ...line }) => ({
			...preListLine(line, timeZone, objections.get(line.personId) ?? null),
			why,
			offered: offered && { on: todayIn(timeZone, offered.at), by: offered.by }
		})),
		declined: seats.declined.map(({ at, ...one }) => ({ ...one, on: todayIn(timeZone, at) }))
	};
}

/** What each button of a line says, and what the page answers. */
const WORDS = {
	appelle: { word: 'offered', done: 'La place lui est proposée\u00a0: notez sa réponse ici.' },
	'ne-peut-pas': { word: 'cannot', done: 'C’est noté\u00a0: appelez la personne suivante.' },
	reprendre: { word: null, done: 'C’est repris.' }
} as const;

/** Answers a button of the free seat. */
export async function answerSeat(
	db: Db,
	{ groupId, form, today }: { groupId: string; form: FormData; today: string }
): Promise<{ done: string } | { refusal: string; message: string }> {
	const [entryId, said] = [form.get('entree'), String(form.get('suite') ?? '')];
	if (!isId(entryId)) return { refusal: 'form', message: 'Choisissez une personne.' };
	const call = { groupId, entryId, today };
	if (said === 'vient') {
		const taken = await takeFreeSeat(db, call);
		return 'refusal' in taken
			? taken
			: { done: 'L’inscription est faite\u00a0: cette personne quitte la pré-liste.' };
	}
	if (!Object.hasOwn(WORDS, said)) return { refusal: 'form', message: 'Choisissez une réponse.' };
	const { word, done } = WORDS[said as keyof typeof WORDS];
	const called = await callForSeat(db, call, word);
	return 'refusal' in called ? called : { done };
}
