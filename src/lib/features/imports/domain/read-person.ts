import type { CellPlace, ColumnRole, PlainDate } from './register.ts';
import type { Cell } from '#lib/shared/workbook.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import type { AssignedTable } from './assign-columns.ts';
import { dateOfPiece, readDatePiece } from './read-date-piece.ts';
import { nameOrder } from './name-order.ts';
import type { Notebook } from './notebook.ts';
import type { RawPerson } from './raw-block.ts';
import { plain, remember } from './plain-words.ts';
import { cleanName, isCouple, sexOfCivility, splitName } from './split-name.ts';

export type PersonReader = {
	/** The cell that names the person of a row, whatever its column. */
	nameText: (row: number) => string;
	namePlace: (row: number) => CellPlace;
	/** The person of a row; problems of its cells are reported. Undefined when nobody is named. */
	read: (row: number) => RawPerson | undefined;
	/** "Inscrit le": a late arrival says it itself. */
	enrolledOn: (row: number) => PlainDate | undefined;
};

/** Reads the people of a table through its columns (issue §4: "every problem of every row"). */
export function personReader(table: AssignedTable, notebook: Notebook): PersonReader {
	const { view } = table;
	const columns = (role: ColumnRole) =>
		table.assigned.filter((column) => column.role === role).map(({ column }) => column);
	const [full, family, given] = [
		columns('full-name')[0],
		columns('family-name')[0],
		columns('given-name')[0]
	];
	const nameColumns = [full, family, given].filter((column) => column !== undefined);
	const births = [...columns('birth-date'), ...columns('birth-year')];
	const [phones, adults] = [columns('phone'), columns('responsible-phone')];
	const [sexes, enrolments] = [columns('sex'), columns('enrolled-on')];
	const order = nameOrder(table, notebook);
	const split = remember((text: string) => splitName(text, order));
	const adultsPhone = adults.length > 0 && askWhoseNumber(table, adults[0] ?? 0, notebook);

	const nameText = (row: number) =>
		nameColumns
			.map((column) => view.cell(row, column)?.text ?? '')
			.filter((text) => text !== '')
			.join(' ');
	const namePlace = (row: number) =>
		view.place(row, nameColumns.find((column) => view.cell(row, column)) ?? nameColumns[0] ?? 0);

	const namesOf = (row: number) => {
		if (full !== undefined) return split(view.cell(row, full)?.text ?? '');
		const [first, second] = [family, given].map(
			(column) => view.cell(row, column ?? -1)?.text ?? ''
		);
		const { name, sex } = cleanName(first ?? '');
		return { familyName: name, givenName: cleanName(second ?? '').name, sex };
	};

	const birthYear = (row: number): number | undefined => {
		for (const column of births) {
			const cell = view.cell(row, column);
			if (!cell || isNothing(cell.text)) continue;
			const year = readBirthYear(cell, notebook.context.year);
			if (year !== undefined) return year;
			notebook.report(
				view.place(row, column),
				"L'année de naissance n'a pas pu être lue. Corrigez la case, ou laissez-la vide."
			);
		}
		return undefined;
	};

	const phoneOf = (row: number, from: number[]): Partial<RawPerson> => {
		const found: { e164: string; kind: string; fictional: boolean }[] = [];
		for (const column of from) {
			const text = view.cell(row, column)?.text ?? '';
			if (isNothing(text)) continue;
			const reading = readPhone(text);
			const place = view.place(row, column);
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
	};

	return {
		nameText,
		namePlace,
		enrolledOn: (row) =>
			enrolments
				.map((column) => readDay(view.cell(row, column), notebook.context.year))
				.find((date) => date),
		read(row) {
			const { familyName, givenName, sex } = namesOf(row);
			if (familyName === '' && givenName === '') return undefined;
			const place = namePlace(row);
			reportName(familyName, givenName, nameText(row), place, notebook);
			const own = phoneOf(row, phones);
			const adult = own.phone ? {} : phoneOf(row, adults);
			return {
				familyName,
				givenName,
				nameKey: normalisePersonName(familyName, givenName),
				birthYear: birthYear(row),
				sex:
					sexes.map((column) => readSex(view.cell(row, column)?.text ?? '')).find((one) => one) ??
					sex,
				...own,
				...adult,
				...(adult.phone && adultsPhone ? { phoneIsResponsibleAdults: true } : {}),
				place
			};
		}
	};
}

function isNothing(text: string): boolean {
	return /^(|-+|\?|x|\/|neant|aucune?|non|nc|nr|pas de tel.*|sans|n\/a)$/.test(plain(text));
}

/** A year, or the year of a birth date; "49" is 1949, "12" is a child of 2012. */
export function readBirthYear(cell: Cell, seasonYear: number): number | undefined {
	const text = plain(cell.text);
	const piece = readDatePiece(cell);
	const four = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(cell.date ?? text)?.[1];
	const two =
		four ??
		(piece?.year === undefined
			? /^(?:ne?e? en )?(\d{2})$/.exec(text)?.[1]
			: String(piece.year).slice(2));
	if (two === undefined) return undefined;
	const year = two.length === 4 ? Number(two) : fullBirthYear(Number(two), seasonYear);
	return year >= 1900 && year <= seasonYear ? year : undefined;
}

function fullBirthYear(two: number, seasonYear: number): number {
	return two <= seasonYear % 100 ? 2000 + two : 1900 + two;
}

function readSex(text: string): 'female' | 'male' | undefined {
	const word = plain(text).replace('.', '');
	if (/^(f|femme|feminin|feminine|fille|mme|mlle|w)$/.test(word)) return 'female';
	if (/^(h|m|g|homme|masculin|garcon|mr)$/.test(word)) return 'male';
	return sexOfCivility(text);
}

export function readDay(cell: Cell | undefined, year: number): PlainDate | undefined {
	const piece = readDatePiece(cell);
	return piece && dateOfPiece(piece, year, false);
}

function reportName(
	family: string,
	given: string,
	text: string,
	place: CellPlace,
	notebook: Notebook
): void {
	if (isCouple(text))
		notebook.report(
			place,
			'Cette ligne semble nommer deux personnes. Mettez une personne par ligne pour les compter toutes les deux.'
		);
	else if (given === '')
		notebook.report(
			place,
			'Le prénom manque. Ajoutez-le pour ne pas confondre deux personnes du même nom.'
		);
	else if (family === '')
		notebook.report(
			place,
			'Le nom de famille manque. Ajoutez-le pour ne pas confondre deux personnes du même prénom.'
		);
}

/** A child may have only a responsible adult's phone: the adult is "à compléter" (issue §4). */
function askWhoseNumber(table: AssignedTable, column: number, notebook: Notebook): boolean {
	const row = table.assigned.find((one) => one.column === column)?.row ?? table.firstRow - 1;
	const answer = notebook.ask({
		kind: 'responsible-adult',
		place: notebook.anchor(`${table.fingerprint} adult`, table.view.place(row, column)),
		text: "Cette colonne donne le téléphone d'un adulte responsable, sans son nom. Faut-il noter l'adulte « à compléter » ?",
		choices: [
			{ value: 'complete-later', label: 'Oui, le nom sera complété plus tard' },
			{ value: 'own-phone', label: "Non, c'est le numéro de la personne elle-même" }
		],
		assumed: 'complete-later'
	});
	return answer === 'complete-later';
}
