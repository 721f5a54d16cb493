import words from '#content/register-words.json' with { type: 'json' };
import { hasOneOf, plain, wordsOf } from './plain-words.ts';

export type GroupName = {
	/** As written: "Groupe 1", "Gr. A", "Niveau débutants". */
	label: string;
	/** A numbered group says more than a level, which several groups may share. */
	isLevel: boolean;
};

const GROUP =
	/(?<!\p{L})(?:groupe|grpe|gpe|gr)\.?(?:\s*:)?(?:\s*(?:n°\s?|n\s)?(?:\d{1,2}|(?<=[\s.])\p{L}|(?<=[\s.])(?:I{1,3}|IV|V))(?![\p{L}\d])|\s+(?:du|des|de la|de)\s+\p{L}+(?:[\s-](?:matin|soir|midi|après-midi|apres-midi))?|\s+\p{L}{3,}(?:\s+\d(?!\d|\s*h))?)/iu;
const SHORT_GROUP = /^g(?:r|rp)?\.?\s?\d{1,2}$/i;
const LEVEL =
	/(?<!\p{L})(?:niveau|niv)\.?\s*:?\s*(?:n°\s?)?(?:\d|(?<=[\s.])\p{L}{1}(?!\p{L})|(?<=[\s.])\p{L}{4,})/iu;

/** The group named in a line ("Groupe 1", "Groupe du mercredi", "Niveau débutants"). */
export function findGroup(text: string): GroupName | undefined {
	const numbered = GROUP.exec(text)?.[0];
	if (
		numbered &&
		!/(?:groupe|gr)\.?\s+(?:de\s+(?:niveau|parole)|total|complet|tres|très)/i.test(numbered)
	)
		return { label: tidy(numbered), isLevel: false };
	const short = text
		.split(/[|–—:]|\s-\s/)
		.map((part) => part.trim())
		.find((part) => SHORT_GROUP.test(part));
	if (short) return { label: short, isLevel: false };
	const level = LEVEL.exec(text)?.[0];
	if (level) return { label: tidy(level), isLevel: true };
	const isLevelAlone = wordsOf(text).length <= 2 && hasOneOf(text, words.levels);
	return isLevelAlone ? { label: text.trim(), isLevel: true } : undefined;
}

/** "Groupe A", "Gr. A", "G A" and "A" are one group: its letter, number or words without the noun. */
export function groupKey(label: string): string {
	const parts = wordsOf(label).filter(
		(word) => !/^(groupes?|grpe|gpe|gr|grp|g|n|no|du|de|des|la)$/.test(word)
	);
	return parts.join(' ') || plain(label);
}

function tidy(label: string): string {
	return label
		.replace(/\s*:\s*/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/[\s.:-]+$/, '')
		.trim();
}
