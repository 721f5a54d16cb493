import {
	answerReferral,
	attachPerson,
	readReferral
} from '#lib/features/desk/partners/index.server.ts';
import { needsOf } from '#lib/features/desk/partners/index.ts';
import { recordRequest } from '#lib/features/desk/requests/index.server.ts';
import { suggestFamily } from '#lib/features/desk/families/index.ts';

type Db = Parameters<typeof answerReferral>[0];

/**
 * Somebody whom a partner sent is received: a request in the partner's words, without the name, and
 * the partner reads « reçue ». Somebody known already is hers at once, and so are the partner's words.
 * Pressed twice, it is one request. A family that is only likely is corrected on the page it leads to.
 */
export async function recordReceived(
	db: Db,
	{ referralId, personId, day }: { referralId: string; personId: string | null; day: string }
) {
	const noted = await answerReferral(db, { referralId, answer: 'received' });
	if ('refusal' in noted) return noted;
	const page = `/equipe/partenaires/orientations/${referralId}`;
	if (!noted.changed) return { next: page, answerId: null };
	if (personId) await attachPerson(db, referralId, personId);
	const referral = await readReferral(db, referralId);
	if (referral?.direction !== 'in') return { next: page, answerId: null };
	const words = needsOf(referral.told);
	const request = await recordRequest(db, {
		words,
		family: suggestFamily(words).family,
		channel: 'partner',
		origin: 'partner',
		partnerId: referral.partnerId,
		personId: referral.personId ?? undefined,
		referralId,
		day
	});
	if ('refusal' in request) return request;
	return { next: `/equipe/accueil/demandes/${request.id}`, answerId: noted.id };
}
