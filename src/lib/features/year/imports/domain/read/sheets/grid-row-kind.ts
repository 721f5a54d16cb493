import words from '#content/register-words.json' with { type: 'json' };
import { roleOfHeader } from '../cells/column-words.ts';
import type { Notebook } from '../../notebook.ts';
import { hasOneOf, wordsOf } from '../cells/plain-words.ts';
import { isLegend, isSideNote, isTotal, opensWaitingList } from '../cells/row-kind.ts';
import { looksLikeName } from '../people/name-shape.ts';
import { isGivenName } from '../people/given-names.ts';
import type { Filled } from '../cells/view.ts';

/** `seances`: the row speaks of each séance; `line`: a title or a note; `nameless`: marks of nobody. */
export type GridRowKind = 'person' | 'nameless' | 'seances' | 'line' | 'total';
export type GridRow = {
	name: string;
	/** Cells beside the séances. */
	side: Filled[];
	marks: Filled[];
	isAfterPerson: boolean;
};

/** Tells people from totals, notes, titles and rows about the séances (docs/registers.md). */
export function gridRowKind(
	{ name, side, marks, isAfterPerson }: GridRow,
	notebook: Notebook
): GridRowKind {
	const first = side[0]?.cell.text ?? '';
	const isNamed = looksLikeName(name);
	const areNumbers = marks.every(({ cell }) => /^\d+([.,]\d+)?\s*%?$/.test(cell.text));
	if (side.some(({ cell }) => isTotal(cell.text)) && (areNumbers || !isNamed)) return 'total';
	if (isLegend(side.map(({ cell }) => cell.text).join(' ')) || isSideNote(first)) return 'line';
	if (opensWaitingList(first)) return 'line';
	if (marks.length > 0 && roleOfHeader(first) !== undefined && !isNamed) return 'seances';
	if (isNamed) {
		const isSure = marks.length > 0 || side.length > 1;
		return isSure || isPersonAlone(name, isAfterPerson, notebook) ? 'person' : 'line';
	}
	if (marks.length === 0) return 'line';
	if (name === '' && side.length === 0)
		return isAfterPerson && !areNumbers ? 'nameless' : 'seances';
	return areNumbers && name === '' && side.length < 2 ? 'total' : 'nameless';
}

/** A name alone on its row, without a mark: somebody who never came, unless it reads like a title. */
function isPersonAlone(name: string, isAfterPerson: boolean, notebook: Notebook): boolean {
	if (hasOneOf(name, words.levels) || hasOneOf(name, words.cancelling)) return false;
	const said = wordsOf(name).join(' ');
	const aliases = notebook.context.programmes.flatMap((programme) => [
		programme.name,
		...programme.aliases
	]);
	if (aliases.some((alias) => wordsOf(alias).join(' ') === said)) return false;
	const parts = name.split(' ');
	return parts.some(isGivenName) || (isAfterPerson && parts.length >= 2 && parts.length <= 4);
}
