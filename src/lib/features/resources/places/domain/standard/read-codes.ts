import communes from '#content/communes.json' with { type: 'json' };
import { capital } from '#lib/shared/capital.ts';
import { isDay } from '#lib/shared/day.ts';
import { foldText } from '#lib/shared/person-name.ts';
import type { FaultCode } from './faults.ts';

/** Tells what a cell has, and what to put in it. */
export type Tell = (
	code: FaultCode,
	said?: { suggestion?: string | null; value?: string; more?: string }
) => void;

const INSEE_OF = new Map(Object.entries(communes).map(([code, name]) => [foldText(name), code]));
const NAMES: Readonly<Record<string, string>> = communes;

/** The code of a commune that answers to a name; null: nobody knows, or several do. */
export function inseeOf(town: string | null | undefined): string | null {
	return (town && INSEE_OF.get(foldText(town))) ?? null;
}
/** Of which department a postcode is, where a code or a name of commune says so. Those of Corsica and overseas vary. */
export function departmentOf(insee: string, town: string): string | null {
	const code = /^\d{5}$/.test(insee) ? insee : inseeOf(town);
	return code && /^(?!97|98|20)\d/.test(code) ? code.slice(0, 2) : null;
}

/** And the name of a commune by its code. */
export const townOf = (insee: string): string | null => NAMES[insee] ?? null;

/** Five digits; what is proposed is of that department, where the commune says which. */
export function readPostcode(
	cell: string,
	department: string | null,
	tell: Tell
): string | undefined {
	if (/^\d{5}$/.test(cell)) return cell;
	const digits = cell.replace(/\D/g, '');
	const bare = /^[\d\s.-]+$/.test(cell) ? digits : (/\b\d{5}\b/.exec(cell)?.[0] ?? '');
	const meant = /^\d{4}$/.test(bare) ? `0${bare}` : /^\d{5}$/.test(bare) ? bare : null;
	const isThere = meant !== null && (department === null || meant.startsWith(department));
	tell('postcode-wrong', { suggestion: isThere ? meant : null });
	return undefined;
}

/** The code of a commune; undefined: it is that of none. */
export function readInsee(cell: string, town: string | null, tell: Tell): string | undefined {
	const code = cell.toUpperCase().replace(/\s/g, '');
	if (/^([013-9]\d|2[AB1-9])\d{3}$/.test(code)) {
		const named = inseeOf(town);
		if (named && named !== code) tell('insee-mismatch', { suggestion: named });
		return code;
	}
	tell('insee-wrong', { suggestion: inseeOf(town) });
	return undefined;
}

const SMALL = /^(?:sur|sous|en|de|du|des|la|le|les|lès|lez|et|à|aux|au|d|l)$/;

/** A commune as it is called; undefined: digits are left in it. */
export function readTown(cell: string, tell: Tell): string | undefined {
	let town = cell
		.replace(/\s*\([^)]*\)/g, '')
		.replace(/^\d{5}\s+/, '')
		.replace(/\s+cedex\b.*$/i, '')
		.trim();
	if (town.length > 2 && town === town.toUpperCase()) town = townInSmallLetters(town);
	town = townOf(inseeOf(town) ?? '') ?? town;
	if (/\d/.test(town) || /[()]/.test(town) || town === '') {
		const bare = town
			.replace(/[\d()]+\s*(?:er|e|ème|eme)?(?:\s+arrondissement)?/gi, '')
			.replace(/\s+/g, ' ')
			.trim();
		tell('commune-wrong', { suggestion: bare || null });
		return undefined;
	}
	if (town !== cell) tell('commune-cleaned', { suggestion: town });
	return town;
}

function townInSmallLetters(town: string): string {
	return town
		.toLowerCase()
		.replace(/[^\s'’-]+/g, (word, at: number) =>
			at > 0 && SMALL.test(word) ? word : capital(word)
		);
}

/** A number of company, kept as given; undefined: it cannot be one. */
export function readPivot(cell: string, tell: Tell): string | undefined {
	const pivot = cell.replace(/[\s.]/g, '');
	if (!/^[a-zA-Z0-9]{9,14}$/.test(pivot)) {
		tell('pivot-wrong');
		return undefined;
	}
	if (/^0+$/.test(pivot)) tell('pivot-zeros');
	else if (/^\d{14}$/.test(pivot) && !hasItsKey(pivot)) tell('pivot-key');
	return pivot;
}

/** La Poste counts otherwise: its counters share one number of company. */
function hasItsKey(siret: string): boolean {
	const digits = [...siret].map(Number);
	if (siret.startsWith('356000000')) return digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
	const sum = digits.reduce((total, digit, at) => {
		const twice = at % 2 === 0 ? digit * 2 : digit;
		return total + (twice > 9 ? twice - 9 : twice);
	}, 0);
	return sum % 10 === 0;
}

/** « 2026/10/1 », « 1/10/26 »: what it should say, where one day alone can be meant. */
function dayMeant(cell: string): string | null {
	const backwards = /^(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})\b/.exec(cell);
	const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d\d)$/.exec(cell);
	const [year, month, day] = backwards?.slice(1) ?? short?.slice(1).toReversed() ?? [];
	if (!year || !month || !day) return null;
	const meant = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(meant) ? meant : null;
}

/** A day, written as the standard or as people write it. */
export function readDay(cell: string, today: string, tell: Tell): string | undefined {
	const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?$/.exec(cell)?.[1];
	const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: \d\d:\d\d.*)?$/.exec(cell);
	const day =
		iso ??
		(french ? `${french[3]}-${french[2]!.padStart(2, '0')}-${french[1]!.padStart(2, '0')}` : '');
	if (!isDay(day)) {
		tell('date-wrong', { suggestion: dayMeant(cell) });
		return undefined;
	}
	if (french) tell('date-french', { suggestion: day });
	if (day > today) tell('date-future');
	return day;
}
