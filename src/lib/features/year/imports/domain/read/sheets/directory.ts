import type { CellPlace } from '../../register.ts';
import type { RawPerson } from '../people/raw-block.ts';
import { personReader } from '../people/read-person.ts';
import { looksLikeName } from '../people/name-shape.ts';
import type { TableSource } from './table-source.ts';
import { filledCells } from '../cells/view.ts';

/** A list of people without séances: it completes the people of its workbook and enrols nobody. */
export type Directory = { workbook: number; place: CellPlace; people: RawPerson[] };

/** The people of a table without séances: known, and enrolled nowhere. */
export function readDirectory(source: TableSource, place: CellPlace): Directory {
	const { table, notebook, workbook } = source;
	const reader = personReader(table, notebook);
	const people: RawPerson[] = [];
	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const cells = filledCells(table.view, row);
		if (cells.length === 0) continue;
		const person = looksLikeName(reader.nameText(row)) ? reader.read(row) : undefined;
		if (person) people.push(person);
		else source.takeLine(table.view, row);
	}
	return { workbook, place, people };
}

/** Birth years, sexes and phones of the directory, for people of that name who have none. */
export function completeFrom(
	directories: Directory[],
	people: { workbook: number; person: RawPerson }[]
): void {
	for (const directory of directories) {
		const byName = new Map<string, RawPerson | undefined>();
		for (const person of directory.people)
			byName.set(person.nameKey, byName.has(person.nameKey) ? undefined : person);
		for (const { workbook, person } of people) {
			const known = workbook === directory.workbook ? byName.get(person.nameKey) : undefined;
			if (!known || (person.birthYear && known.birthYear && person.birthYear !== known.birthYear))
				continue;
			person.birthYear ??= known.birthYear;
			person.sex ??= known.sex;
			if (!person.phone && known.phone) {
				person.phone = known.phone;
				if (known.phoneIsFictional) person.phoneIsFictional = true;
				if (known.phoneIsResponsibleAdults) person.phoneIsResponsibleAdults = true;
			}
		}
	}
}
