import { answerReferral, readReferral } from '#lib/features/partners/index.server.ts';
import { needsOf } from '#lib/features/partners/index.ts';
import { recordRequest } from '#lib/features/requests/index.server.ts';
import { suggestFamily } from '#lib/features/requests/index.ts';

type Db = Parameters<typeof answerReferral>[0];

/**
 * Somebody whom a partner sent is received: a request in the partner's words, without the name, and
 * the partner reads « reçue ». Pressed twice, it is one request. A family that is only likely is
 * corrected on the page it leads to.
 */
export async function recordReceived(db: Db, referralId: string, day: string) {
	const noted = await answerReferral(db, { referralId, answer: 'received' });
	if ('refusal' in noted) return noted;
	const page = `/equipe/partenaires/orientations/${referralId}`;
	const referral = await readReferral(db, referralId);
	if (!noted.changed || referral?.direction !== 'in') return { next: page };
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
	return 'refusal' in request ? request : { next: `/equipe/accueil/demandes/${request.id}` };
}
