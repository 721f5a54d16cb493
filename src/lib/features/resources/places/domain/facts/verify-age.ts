import { counted } from '#lib/shared/french-plural.ts';
import type { VerifiedBy, VerifyMonths } from './place.ts';

export type VerificationAge = { words: string; isOld: boolean };

/** Months after which an address or opening hours are no longer taken for granted, unless it is said. */
const MONTHS_TRUSTED = 6;

/** How old the last verification is; never verified, or beyond the months it is trusted for, is old. */
export function verificationAge(
	verifiedOn: string | null,
	today: string,
	months: number = MONTHS_TRUSTED
): VerificationAge {
	if (!verifiedOn) return { words: 'jamais vérifié', isOld: true };
	const last = Temporal.PlainDate.from(verifiedOn);
	const age = last.until(Temporal.PlainDate.from(today), { largestUnit: 'month' });
	const isOld = age.months > months || (age.months === months && age.days > 0);
	if (age.months >= 12) {
		const years = Math.floor(age.months / 12);
		return { words: `vérifié il y a ${counted(years, 'an')}`, isOld };
	}
	if (age.months >= 1) return { words: `vérifié il y a ${age.months} mois`, isOld };
	if (age.days < 1) return { words: 'vérifié aujourd’hui', isOld };
	return { words: `vérifié il y a ${counted(age.days, 'jour')}`, isOld };
}

/** How long what is told of that kind of place holds: counters move, town halls less, opened doors least. */
export function monthsOfKind(kind: string): VerifyMonths {
	if (['ASSO', 'OACAS', 'ES', 'RESSOURCERIE', 'PENSION'].includes(kind)) return 3;
	if (['CHRS', 'CHU', 'HUDA'].includes(kind)) return 1;
	if (['MUNI', 'PREF', 'CD', 'DEPT', 'REG', 'EPCI', 'CC', 'BIB'].includes(kind)) return 12;
	return 6;
}

const BY: Record<VerifiedBy, string> = {
	team: 'par l’équipe du centre social',
	owner: 'par le lieu lui-même',
	import: 'd’après un fichier'
};

/** Whether a card still holds, in a sentence: when, by whom, and since when nobody looked. */
export function freshness(
	place: {
		verifiedOn: string | null;
		verifiedBy: VerifiedBy | null;
		verifyMonths: VerifyMonths;
		source?: string | null;
	},
	today: string
): VerificationAge {
	const { words, isOld } = verificationAge(place.verifiedOn, today, place.verifyMonths);
	const by =
		place.verifiedBy === 'import' && place.source
			? `d’après ${place.source}`
			: place.verifiedBy && BY[place.verifiedBy];
	const said = by ? `${words} ${by}` : words;
	return {
		words: isOld ? `${said}\u00a0: appelez avant de venir` : said,
		isOld
	};
}
