import { plainDay } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import type { MergeLine } from '../alike/merged-facts.ts';
import { hoursInWords } from '../hours/said-week.ts';
import { kindLabel } from '../facts/kinds.ts';
import { languageLabel } from '../facts/languages.ts';
import { needLabel } from '../facts/needs.ts';
import { columnsOf, FACT_COLUMNS, type PlaceFacts } from '../facts/place.ts';
import { COLUMNS } from '../standard/columns.ts';

const HEADINGS = new Map(
	COLUMNS.map(({ fact, heading }) => [Object.keys(columnsOf({ [fact]: null }))[0]!, heading])
);
const OTHERS: Record<string, string> = { other_kinds: 'Aussi' };

/** What a column of a place is called on a screen. */
export function columnLabel(column: string): string {
	return HEADINGS.get(column) ?? OTHERS[column] ?? column;
}

/** What a column of the national standard is called on a screen. */
export function columnNamed(name: string): string {
	return COLUMNS.find((column) => column.name === name)?.heading ?? name;
}

const STEP_FREE: Record<string, string> = { yes: 'oui', help: 'avec aide', no: 'non' };

/** What a column says, in words. */
export function columnValue(column: string, value: unknown): string {
	if (typeof value === 'boolean') return value ? 'oui' : 'non';
	const values = (Array.isArray(value) ? value : [value]).filter(
		(one) => one !== null && one !== undefined && one !== ''
	) as (string | number)[];
	if (values.length === 0) return 'rien';
	const said = values.map((one) => {
		if (column === 'kind' || column === 'other_kinds') return kindLabel(String(one));
		if (column === 'needs') return needLabel(String(one));
		if (column === 'step_free') return STEP_FREE[String(one)] ?? String(one);
		if (column === 'phone') return writtenPhone(String(one));
		if (column === 'hours') return hoursInWords(String(one));
		if (column === 'languages') return languageLabel(String(one));
		if (column === 'updated_on') return plainDay(String(one));
		if (column === 'verify_months') return `${one} mois`;
		return String(one);
	});
	return said.join(', ');
}

/** « 12 rue des Mareyeurs, 62480 Le Portel ». */
export function addressLine({ street, postcode, town }: Partial<PlaceFacts>): string {
	const where = [postcode, town].filter(Boolean).join(' ');
	return [street, where].filter(Boolean).join(', ') || 'sans adresse';
}

/** Whether a name that a form sends is that of a column. */
export function isColumn(name: string): boolean {
	return (FACT_COLUMNS as readonly string[]).includes(name);
}

export type ToldLine = Record<'column' | 'label' | 'kept' | 'gone', string> & {
	isProposed: boolean;
};

/** What two rows say otherwise, in words: the page that shows it does not carry all the needs and all the kinds. */
export const tellLine = ({ column, kept, gone, isProposed }: MergeLine): ToldLine => ({
	...{ column, label: columnLabel(column), isProposed },
	...{ kept: columnValue(column, kept), gone: columnValue(column, gone) }
});
