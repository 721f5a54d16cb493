import {
	listLettersAsked,
	listRefusals,
	listYearlyAsks
} from '#lib/features/learning/follow-ups/index.server.ts';
import { recipientsOf } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { writtenBelow } from '../../projets/below.ts';
import { phonesOf } from './phones-of.ts';

/** Who is asked this year, to whom a letter left, and who said no. */
export async function yearlyPart(db: Db, url: URL, today: string) {
	const from = readDatedId(url.searchParams.get('encore'));
	const { asks, next } = await listYearlyAsks(db, {
		today,
		after: from && { endedOn: from.day, id: from.id }
	});
	const written = await listLettersAsked(db, { today });
	const people = [...asks, ...written];
	const phones = await phonesOf(db, people);
	const recipients = await recipientsOf(
		db,
		people.map(({ personId }) => personId),
		Number(today.slice(0, 4))
	);
	const told = (one: (typeof asks)[number]) => ({
		...one,
		phones: phones.get(one.personId) ?? [],
		hasAddress: (recipients.get(one.personId)?.address ?? null) !== null
	});
	return {
		yearly: {
			asks: asks.map(told),
			written: written.map(told),
			refusals: await listRefusals(db),
			firstHref: from ? url.pathname : undefined,
			nextHref: next ? `?encore=${writtenBelow({ day: next.endedOn, id: next.id })}` : undefined
		}
	};
}
