import { recordConsent } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type BondRefusal = { refusal: 'not-agreed' | 'unknown-person'; message: string };

/** Her agreement, recorded by the same gesture: nothing is linked without it. */
export async function recordAgreement(
	db: Db,
	{ personId, agreed }: { personId: string; agreed: boolean }
): Promise<BondRefusal | null> {
	if (!agreed) {
		return refuse('not-agreed', 'Demandez d’abord son accord à la personne, puis cochez la case.');
	}
	return recorded(db, personId, 'given');
}

/** She took it back; said twice, it is said once more, and that is all. */
export async function recordWithdrawal(db: Db, personId: string): Promise<BondRefusal | null> {
	return recorded(db, personId, 'withdrawn');
}

async function recorded(
	db: Db,
	personId: string,
	answer: 'given' | 'withdrawn'
): Promise<BondRefusal | null> {
	const said = await recordConsent(db, { personId, purpose: 'other-centre', answer });
	if ('refusal' in said && said.refusal === 'unknown-person') {
		return refuse('unknown-person', said.message);
	}
	return null;
}
