import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';

type Reviewed = {
	line: number;
	day: string;
	words: string;
	confidence: number;
	chosen: FamilyCode;
	family: FamilyCode;
};

/** Of each family, what deserves a look most. */
const MOST_LINES = 200;
/** Enough to know what a line is about. */
const LONGEST_WORDS = 300;
/** Below, the proposal is worth a look. */
const UNSURE = 0.5;

export type FamilyGroup = {
	family: FamilyCode;
	/** How many there are, and how many of those are worth a look. */
	count: number;
	unsure: number;
	/** The least sure first: what deserves a look is on top. */
	lines: { line: number; day: string; words: string; isUnsure: boolean; isChosen: boolean }[];
};

/** The lines to review, under the family that each would be written with. */
export function groupByFamily(lines: readonly Reviewed[]): FamilyGroup[] {
	return FAMILIES.flatMap(({ code }) => {
		const own = lines
			.filter(({ chosen }) => chosen === code)
			.toSorted((one, other) => one.confidence - other.confidence || one.line - other.line);
		if (own.length === 0) return [];
		const isUnsure = ({ confidence, family }: Reviewed) => confidence < UNSURE && family === code;
		const shown = own.slice(0, MOST_LINES).map((one) => ({
			line: one.line,
			day: one.day,
			words: short(one.words),
			isUnsure: isUnsure(one),
			isChosen: one.family !== code
		}));
		return [{ family: code, count: own.length, unsure: own.filter(isUnsure).length, lines: shown }];
	});
}

const short = (text: string) =>
	text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS)}…` : text;

/**
 * What the review's form changes: the ticked lines, or a whole group, go to the family chosen beside
 * the button that was pressed.
 */
export function readFamilyChoices(form: FormData, lines: readonly Reviewed[]): [string, string][] {
	const group = String(form.get('groupe') ?? '');
	const family = String(form.get(`vers-${group}`) ?? '');
	if (!FAMILIES.some(({ code }) => code === family)) return [];
	const isWhole = form.has(`tout-${group}`);
	const ticked = new Set(form.getAll(`ligne-${group}`).map(Number));
	return lines
		.filter(({ line, chosen }) => chosen === group && (isWhole || ticked.has(line)))
		.map(({ line }): [string, string] => [`f:${line}`, family]);
}
