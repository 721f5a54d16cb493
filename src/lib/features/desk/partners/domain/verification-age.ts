import { counted } from '#lib/shared/french-plural.ts';

/** Months after which an address or opening hours are no longer taken for granted. */
const MONTHS_TRUSTED = 6;

export type VerificationAge = { words: string; isOld: boolean };

/** How old the last verification of a partner is; never verified, or beyond six months, is old. */
export function verificationAge(verifiedOn: string | null, today: string): VerificationAge {
	if (!verifiedOn) return { words: 'jamais vérifié', isOld: true };
	const last = Temporal.PlainDate.from(verifiedOn);
	const age = last.until(Temporal.PlainDate.from(today), { largestUnit: 'month' });
	const isOld = age.months > MONTHS_TRUSTED || (age.months === MONTHS_TRUSTED && age.days > 0);
	if (age.months >= 12) {
		const years = Math.floor(age.months / 12);
		return { words: `vérifié il y a ${counted(years, 'an')}`, isOld };
	}
	if (age.months >= 1) return { words: `vérifié il y a ${age.months} mois`, isOld };
	if (age.days < 1) return { words: 'vérifié aujourd’hui', isOld };
	return { words: `vérifié il y a ${counted(age.days, 'jour')}`, isOld };
}
