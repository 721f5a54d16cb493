import { answerReferral } from '#lib/features/partners/index.server.ts';

type Db = Parameters<typeof answerReferral>[0];

/** Somebody whom a partner sent is received: the partner reads it by the link that follows her. */
export async function recordReceived(db: Db, referralId: string) {
	const noted = await answerReferral(db, { referralId, answer: 'received' });
	if ('refusal' in noted) return noted;
	return { next: `/equipe/partenaires/orientations/${referralId}` };
}
