import { type Preview, previewText, USUAL_VALUES } from '#lib/features/reminders/texts/index.ts';

/** A text as it leaves with usual values, in words. */
export type ShownPreview = {
	text: string;
	/** « 1 SMS de 160 signes au plus, 4,9 centimes par personne. » */
	price: string;
	/** Signs that leave otherwise than they are written; null: none. */
	changes: string | null;
	/** What is to be corrected before it is written. */
	problems: readonly string[];
};

/** What leaves, its alphabet, how many SMS it makes and its price, with a long name and a long day. */
export function showPreview(
	model: string,
	centsPerSms: number,
	problems: readonly string[] = []
): ShownPreview {
	const { text, alphabet, segments, cents, replaced } = previewText(model, USUAL_VALUES, {
		centsPerSms
	});
	return {
		text,
		price: sayPrice({ alphabet, segments, cents }),
		changes: sayChanges(replaced),
		problems
	};
}

const ALPHABETS = {
	gsm7: 'alphabet des SMS (GSM-7)',
	ucs2: 'alphabet étendu (UCS-2), qui tient moins de signes'
} as const;

function sayPrice({ alphabet, segments, cents }: Pick<Preview, 'alphabet' | 'segments' | 'cents'>) {
	const price = cents.toLocaleString('fr-FR', { maximumFractionDigits: 3 });
	return `${segments}\u00a0SMS, ${ALPHABETS[alphabet]}\u00a0: environ ${price}\u00a0centimes par personne.`;
}

function sayChanges(replaced: Preview['replaced']): string | null {
	if (replaced.length === 0) return null;
	const told = replaced.map(({ from, to }) => `«\u202f${from}\u202f» devient «\u202f${to}\u202f»`);
	return `Un SMS n’a pas tous les signes\u00a0: ${told.join(', ')}.`;
}
