import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
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
		return { refusal: 'unknown-item', message: 'Cette question n’est pas dans la banque.' };
	}
	if (reason === '') {
		return { refusal: 'reason', message: 'Dites en une phrase pourquoi vous l’écartez.' };
	}
	if (reason.length > 300) {
		return {
			refusal: 'reason',
			message: 'Cette raison est trop longue\u00a0: 300 signes au plus.'
		};
	}
	return refuseConfidential({ Raison: reason });
}
