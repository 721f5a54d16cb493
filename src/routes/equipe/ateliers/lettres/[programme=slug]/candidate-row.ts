import type { Candidate } from '#lib/features/learning/letters/index.server.ts';
import { waysOf } from '#lib/features/learning/letters/index.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

/** Somebody who may be written to, as the page shows her. */
export function candidateRow(one: Candidate) {
	const phones = one.phones.map(({ number }) => writtenPhone(number));
	const town = one.address && `${one.address.postcode} ${one.address.town}`;
	const ways = [town && `courrier à ${town}`, one.email, ...phones].filter((way): way is string =>
		Boolean(way)
	);
	return {
		entryId: one.entryId,
		personId: one.personId,
		name: `${one.givenName} ${one.familyName}`,
		hasAddress: one.address !== null,
		hasEmail: one.email !== null,
		/** How she is reached when the run tries paper first, or mail first. */
		channels: { letter: waysOf(one, 'letter'), email: waysOf(one, 'email') },
		ways: ways.length > 0 ? ways.join(', ') : 'ni adresse, ni téléphone'
	};
}
