import * as v from 'valibot';
import {
	callForSeat,
	proposeForSeat,
	takeFreeSeat
} from '#lib/features/learning/groups/index.server.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
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

const WORDS = { appelle: 'offered', 'ne-peut-pas': 'cannot', reprendre: null } as const;
const DONE = {
	vient: 'L’inscription est faite\u00a0: cette personne quitte la pré-liste.',
	appelle: 'La place lui est proposée\u00a0: notez sa réponse ici.',
	'ne-peut-pas': 'C’est noté\u00a0: appelez la personne suivante.',
	reprendre: 'C’est repris.'
};
const SeatAnswer = v.object({
	entree: chosenId('Choisissez une personne.'),
	suite: pressed(['vient', 'appelle', 'ne-peut-pas', 'reprendre'], 'Choisissez une réponse.')
});

/** Called for a seat that came free, she comes, cannot, or is called no more. */
export const answerSeat = deed(
	'plan-workshops',
	SeatAnswer,
	async (db, { entree, suite }, { params, today }: Doing<'groupe'>) => {
		const call = { groupId: params.groupe, entryId: entree, today };
		return suite === 'vient' ? takeFreeSeat(db, call) : callForSeat(db, call, WORDS[suite]);
	},
	(_answered, _doing, { suite }) => ({ done: DONE[suite] })
);
