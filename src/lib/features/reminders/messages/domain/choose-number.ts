import { readPhone } from '#lib/shared/phone-number.ts';

export type HeldNumber = { number: string; owner: 'own' | 'responsible-adult' };

/**
 * The number that a reminder goes to: a mobile, hers first, or that of her adult when she is a child
 * (loi n° 78-17, art. 45: under 15 the contact is the responsible adult). A landline receives nothing.
 */
export function chooseNumber(numbers: readonly HeldNumber[], isChild: boolean): string | null {
	const mobiles = numbers.filter(({ number }) => {
		const read = readPhone(number);
		return !('refusal' in read) && read.kind === 'mobile' && read.e164 === number;
	});
	const hers = mobiles.find(({ owner }) => owner === (isChild ? 'responsible-adult' : 'own'));
	return (hers ?? (isChild ? undefined : mobiles[0]))?.number ?? null;
}
