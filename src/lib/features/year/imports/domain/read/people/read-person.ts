import { normalisePersonName } from '#lib/shared/person-name.ts';
import { askWhoseNumber } from './ask-whose-number.ts';
import { readBirthYear } from './birth-year.ts';
import { cleanName } from './clean-name.ts';
import type { AssignedTable } from '../cells/found-table.ts';
import { readNameCell } from './name-cell.ts';
import { nameOrder } from './name-order.ts';
import type { Notebook } from '../../notebook.ts';
import { isNothing, readDay, readSex, reportName } from './person-cells.ts';
import { phoneOf } from './phone-cells.ts';
import { remember } from '../cells/plain-words.ts';
import type { RawPerson } from './raw-block.ts';
import type { CellPlace, ColumnRole, PlainDate } from '../../register.ts';
import { splitName } from './split-name.ts';

export type PersonReader = {
	/** The name of a row, whatever its columns, without a birth year or a phone beside it. */
	nameText: (row: number) => string;
	namePlace: (row: number) => CellPlace;
	/** The person of a row; problems of its cells are reported. Undefined when nobody is named. */
	read: (row: number) => RawPerson | undefined;
	/** "Inscrit le": a late arrival says it itself. */
	enrolledOn: (row: number) => PlainDate | undefined;
};

/** Reads the people of a table through its columns (docs/registers.md: "every problem of every row"). */
export function personReader(table: AssignedTable, notebook: Notebook): PersonReader {
	const { view } = table;
	const { year } = notebook.context;
	const columns = (...roles: ColumnRole[]) =>
		table.assigned.filter(({ role }) => roles.includes(role)).map(({ column }) => column);
	const [full, family, given] = (['full-name', 'family-name', 'given-name'] as const).map(
		(role) => columns(role)[0]
	);
	const nameColumns = [full, family, given].filter((column) => column !== undefined);
	const births = columns('birth-date', 'birth-year');
	const [phones, adults, sexes] = [columns('phone'), columns('responsible-phone'), columns('sex')];
	const order = nameOrder(table, notebook);
	const split = remember((text: string) => splitName(text, order));
	const isAdults = adults[0] !== undefined && askWhoseNumber(table, adults[0], notebook);

	const textAt = (row: number, column: number | undefined) =>
		column === undefined ? '' : (view.cell(row, column)?.text ?? '');
	const nameCell = (row: number) => {
		const texts = nameColumns.map((column) => textAt(row, column)).filter((text) => text !== '');
		return readNameCell(texts.join(' '));
	};
	const namePlace = (row: number) =>
		view.place(row, nameColumns.find((column) => view.cell(row, column)) ?? nameColumns[0] ?? 0);
	const namesOf = (row: number) => {
		if (full !== undefined) return split(nameCell(row).name);
		const { name, sex } = cleanName(textAt(row, family));
		return { familyName: name, givenName: cleanName(textAt(row, given)).name, sex };
	};
	const birthYear = (row: number): number | undefined => {
		for (const column of births) {
			const cell = view.cell(row, column);
			if (!cell || isNothing(cell.text)) continue;
			const read = readBirthYear(cell, year);
			if (read !== undefined) return read;
			notebook.report(
				view.place(row, column),
				"L'année de naissance n'a pas pu être lue. Corrigez la case, ou laissez-la vide."
			);
		}
		return nameCell(row).birthYear;
	};
	const placed = (row: number, from: number[]) =>
		from.map((column) => ({ text: textAt(row, column), place: view.place(row, column) }));

	return {
		nameText: (row) => nameCell(row).name,
		namePlace,
		enrolledOn: (row) =>
			columns('enrolled-on')
				.map((column) => readDay(view.cell(row, column), year))
				.find((date) => date),
		read(row) {
			const names = namesOf(row);
			const { familyName, givenName } = names;
			if (familyName === '' && givenName === '') return undefined;
			const place = namePlace(row);
			reportName(names, nameCell(row).name, place, notebook);
			const beside = { text: nameCell(row).phone ?? '', place };
			const own = phoneOf([...placed(row, phones), beside], notebook);
			const adult = own.phone ? {} : phoneOf(placed(row, adults), notebook);
			return {
				familyName,
				givenName,
				nameKey: normalisePersonName(familyName, givenName),
				birthYear: birthYear(row),
				sex: sexes.map((column) => readSex(textAt(row, column))).find((sex) => sex) ?? names.sex,
				...own,
				...adult,
				...(adult.phone && isAdults ? { phoneIsResponsibleAdults: true } : {}),
				place
			};
		}
	};
}
