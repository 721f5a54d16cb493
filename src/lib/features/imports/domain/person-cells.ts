import type { CellPlace, PlainDate } from './register.ts';
import type { Cell } from '#lib/shared/workbook.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { dateOfPiece, readDatePiece } from './read-date-piece.ts';
import type { Notebook } from './notebook.ts';
import type { RawPerson } from './raw-block.ts';
import { plain } from './plain-words.ts';
import { isCouple, sexOfCivility } from './split-name.ts';

/** Boxes that say there is nothing: "néant", a dash, "pas de téléphone". */
export function isNothing(text: string): boolean {
	return /^(|-+|\?|x|\/|neant|aucune?|non|nc|nr|pas de tel.*|sans|n\/a)$/.test(plain(text));
}

/** A year, or the year of a birth date; "49" is 1949, "12" is a child of 2012. */
export function readBirthYear(cell: Cell, seasonYear: number): number | undefined {
	const text = plain(cell.text);
	const written =
		/(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(cell.date ?? text)?.[1] ?? shortYear(cell, text);
	if (written === undefined) return undefined;
	const year = written.length === 4 ? Number(written) : fullBirthYear(Number(written), seasonYear);
	return year >= 1900 && year <= seasonYear ? year : undefined;
}

function shortYear(cell: Cell, text: string): string | undefined {
	const year = readDatePiece(cell)?.year;
	if (year !== undefined) return String(year).slice(2);
	return /^(?:ne?e? en )?(\d{2})$/.exec(text)?.[1];
}

function fullBirthYear(two: number, seasonYear: number): number {
	return two <= seasonYear % 100 ? 2000 + two : 1900 + two;
}

/** F and H, M as masculin, words and civilities. */
export function readSex(text: string): 'female' | 'male' | undefined {
	const word = plain(text).replace('.', '');
	if (/^(f|femme|feminin|feminine|fille|mme|mlle|w)$/.test(word)) return 'female';
	if (/^(h|m|g|homme|masculin|garcon|mr)$/.test(word)) return 'male';
	return sexOfCivility(text);
}

/** The plain date of a cell, in a season when its year is not written. */
export function readDay(cell: Cell | undefined, year: number): PlainDate | undefined {
	const piece = readDatePiece(cell);
	return piece && dateOfPiece(piece, year, false);
}

type PlacedText = { text: string; place: CellPlace };

/** The mobile of a person, else their first number; what cannot be read is reported. */
export function phoneOf(texts: PlacedText[], notebook: Notebook): Partial<RawPerson> {
	const found: { e164: string; kind: string; fictional: boolean }[] = [];
	for (const { text, place } of texts) {
		if (isNothing(text)) continue;
		const reading = readPhone(text);
		if ('refusal' in reading) {
			if (/\d/.test(text))
				notebook.report(place, `Le numéro de téléphone n'a pas pu être lu. ${reading.message}`);
			continue;
		}
		if (reading.several)
			notebook.report(
				place,
				'Cette case contient deux numéros : le premier est gardé. Mettez le second dans une autre colonne.'
			);
		found.push(reading);
	}
	const best = found.find(({ kind }) => kind === 'mobile') ?? found[0];
	if (!best) return {};
	return { phone: best.e164, ...(best.fictional ? { phoneIsFictional: true } : {}) };
}

/** Names that may hide two people, or that miss the part telling two people apart. */
export function reportName(
	name: { familyName: string; givenName: string },
	text: string,
	place: CellPlace,
	notebook: Notebook
): void {
	if (isCouple(text))
		notebook.report(
			place,
			'Cette ligne semble nommer deux personnes. Mettez une personne par ligne pour les compter toutes les deux.'
		);
	else if (name.givenName === '')
		notebook.report(
			place,
			'Le prénom manque. Ajoutez-le pour ne pas confondre deux personnes du même nom.'
		);
	else if (name.familyName === '')
		notebook.report(
			place,
			'Le nom de famille manque. Ajoutez-le pour ne pas confondre deux personnes du même prénom.'
		);
}
