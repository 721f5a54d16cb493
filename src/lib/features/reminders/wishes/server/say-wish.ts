import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { refuseWish } from '../domain/refuse-wish.ts';
import type { Wish } from '../domain/wish.ts';
import { wishesOf } from './read-wishes.ts';

/** How somebody wants to be reminded, from now on; said again without a change, it is not repeated. */
export async function sayWish(
	db: Db,
	personId: string,
	wish: Wish
): Promise<{ said: string } | Refusal<'hours' | 'unknown-person'>> {
	const wrong = refuseWish(wish);
	if (wrong) return wrong;
	// Held until the transaction ends: who erases her waits, or is waited for.
	await db.selectFrom('people').where('id', '=', personId).forShare().select('id').execute();
	if (!(await findPerson(db, personId))) {
		return refuse('unknown-person', 'Cette personne n’est plus connue de votre centre.');
	}
	const last = (await wishesOf(db, [personId])).get(personId);
	if (last && isSame(last, wish)) return { said: personId };
	const { id } = await db
		.insertInto('reminder_wishes')
		.values({
			centre_id: centreOf(db),
			person_id: personId,
			channel: wish.channel,
			language: wish.language,
			is_discreet: wish.isDiscreet,
			from_hour: wish.fromHour,
			until_hour: wish.untilHour,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'say-wish', kind: 'reminder-wish', id });
	return { said: personId };
}

const isSame = (one: Wish, other: Wish) =>
	(Object.keys(other) as (keyof Wish)[]).every((what) => one[what] === other[what]);
