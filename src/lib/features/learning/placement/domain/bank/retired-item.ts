import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { questionOf } from './asked-bank.ts';

export type RetirementRefusal =
	| { refusal: 'reason' | 'unknown-item' | 'retired' | 'not-retired'; message: string }
	| ConfidentialRefusal;

/**
 * A question is set aside for a reason that the next colleague will read; nothing of a resident may
 * be in it.
 */
export function refuseRetirement(item: string, reason: string): RetirementRefusal | null {
	if (!questionOf(item)) {
		return refuse('unknown-item', 'Cette question n’est pas dans la banque.');
	}
	if (reason === '') {
		return refuse('reason', 'Dites en une phrase pourquoi vous l’écartez.');
	}
	if (reason.length > 300) {
		return refuse('reason', 'Cette raison est trop longue\u00a0: 300 signes au plus.');
	}
	return refuseConfidential({ Raison: reason });
}
