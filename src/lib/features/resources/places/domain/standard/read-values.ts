import { isMailAddress } from '#lib/shared/mail-address.ts';
import { foldText } from '#lib/shared/person-name.ts';
import { isLanguage, languageLabel, LANGUAGES } from '../facts/languages.ts';
import type { ListName } from '../facts/lists.ts';
import { NEEDS } from '../facts/needs.ts';
import { readPage } from '../facts/page-address.ts';
import { readPlacePhone } from '../facts/place-phone.ts';
import { hoursFromWords } from '../hours/said-hours.ts';
import type { Tell } from './read-codes.ts';
import {
	nearest,
	splitValues,
	splitWords,
	translate,
	type Translated,
	translateKind
} from './translate.ts';

/** How the library that reads hours judges them; null: it cannot read them. */
export type HoursJudged = ReadonlyMap<string, { warnings: string[]; pretty: string } | null>;

const tellSeparator = (cell: string, values: readonly string[], tell: Tell) => {
	if (cell.includes(';') && values.length > 1) tell('separator', { suggestion: values.join('|') });
};

/** The values that a list knows; each of the others is told, and lost alone. */
export function readList(list: ListName, cell: string, tell: Tell): string[] {
	return readEach(cell, (told) => translate(list, told), 'unknown-value', tell);
}

/** Codes of the national list of kinds; what none is like is told. */
export function readKinds(cell: string, tell: Tell): string[] {
	return readEach(cell, translateKind, 'unknown-kind', tell);
}

function readEach(
	cell: string,
	read: (told: string) => Translated,
	unknown: 'unknown-value' | 'unknown-kind',
	tell: Tell
): string[] {
	const kept: string[] = [];
	for (const told of splitValues(cell)) {
		const found = read(told);
		if (found.value === null) {
			tell(unknown, { value: told, suggestion: found.nearest });
			continue;
		}
		if (found.isOld) tell('old-value', { value: told, suggestion: found.value });
		kept.push(found.value);
	}
	const values = [...new Set(kept)];
	tellSeparator(cell, values, tell);
	return values;
}

/** Needs by their code or in the words of the screens. */
export function readNeeds(cell: string, tell: Tell): string[] {
	const said = NEEDS.map(({ label, code }): [string, string] => [label, code]);
	const read = (told: string): Translated => {
		const folded = foldText(told);
		const need = NEEDS.find((one) => one.code === told || foldText(one.label) === folded);
		if (need) return { value: need.code, isOld: false };
		const near = nearest(told, said);
		return { value: null, nearest: NEEDS.find(({ code }) => code === near)?.label ?? null };
	};
	return readEach(cell, read, 'unknown-value', tell);
}

/** undefined: it cannot be dialled. */
export function readPhoneCell(cell: string, tell: Tell): string | undefined {
	const phone = readPlacePhone(cell);
	if (phone === undefined) {
		const inside = cell.match(/(?<![\d+])(?:\+33\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g) ?? [];
		tell('phone-wrong', { suggestion: inside.map(readPlacePhone).find(Boolean) ?? null });
		return undefined;
	}
	if (phone !== cell) tell('phone-national', { suggestion: phone });
	return phone;
}

/** The addresses to which one may write; each of the others is told, and lost alone. */
export function readMails(cell: string, tell: Tell): string[] {
	const kept: string[] = [];
	for (const told of splitValues(cell)) {
		const mail = told.replace(/^mailto:/i, '');
		if (isMailAddress(mail)) {
			kept.push(mail);
			continue;
		}
		const mended = mail
			.replace(/\s*[([]\s*(?:at|a|arobase)\s*[)\]]\s*/i, '@')
			.replace(/,/g, '.')
			.replace(/\s/g, '');
		tell('mail-wrong', { suggestion: isMailAddress(mended) ? mended : null });
	}
	const mails = [...new Set(kept)];
	tellSeparator(cell, mails, tell);
	return mails;
}

/** The sites that open; each of the others is told, and lost alone. */
export function readPages(cell: string, tell: Tell): string[] {
	const kept = splitWords(cell).flatMap((told) => readPageCell(told, tell) ?? []);
	const pages = [...new Set(kept)];
	if (!cell.includes('|')) tellSeparator(cell, pages, tell);
	return pages;
}

/** undefined: it opens nothing. */
export function readPageCell(cell: string, tell: Tell): string | undefined {
	const isWritten = !/\s/.test(cell) && !/^[a-z]+:(?!\/\/)/i.test(cell);
	const page = isWritten ? readPage(cell) : undefined;
	if (page === undefined) {
		const mended = cell
			.replace(/\s/g, '')
			.replace(/^h?t+ps?[:;]?\/+/i, 'https://')
			.replace(/,/g, '.');
		const suggestion = /^[a-z]+:(?!\/\/)/i.test(mended) ? null : (readPage(mended) ?? null);
		tell('url-wrong', { suggestion: suggestion === cell ? null : suggestion });
		return undefined;
	}
	if (!/^https?:\/\//i.test(cell)) tell('url-scheme', { suggestion: page });
	return page;
}

/** What can be read of hours; words that cannot are kept as words, for whoever comes. */
export function readHours(
	cell: string,
	judged: HoursJudged,
	tell: Tell
): { hours: string } | { hoursSaid: string } | undefined {
	const judgement = judged.get(cell) ?? null;
	if (cell.length > 1000 || judgement === null) {
		tell('hours-wrong', { suggestion: hoursFromWords(cell) });
		return cell.length <= 300 ? { hoursSaid: cell } : undefined;
	}
	if (judgement.warnings.length === 0) return { hours: cell };
	const pretty = judgement.pretty.slice(0, 1000);
	if (pretty === cell) return { hours: cell };
	tell('hours-loose', { suggestion: pretty });
	return { hours: pretty };
}

/** BCP 47, as screens say a language; « arabe » is no code, and is told that of it. */
export function readLanguages(cell: string, tell: Tell): string[] {
	return splitValues(cell).flatMap((told) => {
		const code = told.toLowerCase();
		if (isLanguage(code)) return [code];
		const [begun = ''] = code.split('-');
		const named = LANGUAGES.map((one): [string, string] => [languageLabel(one), one]);
		const suggestion = isLanguage(begun) ? begun : nearest(told, named);
		const more = 'Écrivez son code\u00a0: «\u202ffr\u202f», «\u202far\u202f».';
		tell('unknown-value', { value: told, suggestion, more });
		return [];
	});
}
