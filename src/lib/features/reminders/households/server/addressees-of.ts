import {
	reachabilityOf,
	recipientsOf,
	type Reachability,
	type Recipient
} from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import type { Household } from '../domain/household.ts';
import { householdsOf } from './read-households.ts';

/** Who is told what concerns somebody, and the only ways to reach whoever it is. */
export type WrittenTo = {
	/** Whose record holds them: hers, or that of the one her household chose. */
	personId: string;
	/** Why this one: it concerns herself, she is under 15, or her household chose. */
	why: 'herself' | 'responsible-adult' | 'household';
	givenName: string;
	familyName: string;
	phones: Reachability['phones'];
	emails: Reachability['emails'];
	address: Recipient['address'];
	/** Those who go with her; null: nobody does. */
	household: Household | null;
};

/**
 * To whom goes what is written about each of these people: the one chosen by her household, and only
 * that one, even out of reach; otherwise the adult responsible for a child; otherwise herself. Who has
 * no name any more is not there. `year`: the one that ages are counted in. `chosen`: whose record says how
 * to reach each, where somebody asked already.
 */
export async function addresseesOf(
	db: Db,
	personIds: readonly string[],
	year: number,
	chosen?: ReadonlyMap<string, string>
): Promise<Map<string, WrittenTo>> {
	const asked = householdsOf(db, personIds);
	const told = chosen ?? chosenIn(await asked, personIds);
	const ids = [...personIds, ...told.values()];
	const { households, reach, recipients } = await together({
		households: asked,
		reach: reachabilityOf(db, ids),
		recipients: recipientsOf(db, ids, year)
	});
	return new Map(
		[...told].flatMap(([id, personId]) => {
			const [known, recipient] = [reach.get(personId), recipients.get(personId)];
			// Erased since the first statement.
			if (!known || !recipient || !recipients.has(id)) return [];
			const { givenName, familyName } = recipient.addressee;
			const isHerself = givenName === recipient.givenName && familyName === recipient.familyName;
			const alone = isHerself ? 'herself' : 'responsible-adult';
			const writtenTo: WrittenTo = {
				...{ personId, givenName, familyName, address: recipient.address },
				why: personId === id ? alone : 'household',
				phones: known.phones,
				emails: known.emails,
				household: households.get(id) ?? null
			};
			return [[id, writtenTo] as const];
		})
	);
}

const chosenIn = (households: ReadonlyMap<string, Household>, personIds: readonly string[]) =>
	new Map(personIds.map((id) => [id, households.get(id)?.addresseeId ?? id]));
