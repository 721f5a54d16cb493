import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';

type Reviewed = {
	line: number;
	day: string;
	words: string;
	confidence: number;
	chosen: FamilyCode;
	family: FamilyCode;
};

/** Below, the proposal is worth a look. */
const UNSURE = 0.5;

export type FamilyGroup = {
	family: FamilyCode;
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
		const shown = own.map(({ line, day, words, confidence, family }) => ({
			line,
			day,
			words,
			isUnsure: confidence < UNSURE && family === code,
			isChosen: family !== code
		}));
		return [{ family: code, lines: shown }];
	});
}

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
