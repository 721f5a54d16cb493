import words from '#content/member-list-words.json' with { type: 'json' };
import { contactRule, ownerOfContact } from '#lib/features/people/people/index.ts';
import { cellName, type Cell, type Sheet } from '#lib/shared/workbook.ts';
import { readBirthYear } from '../read/people/birth-year.ts';
import { cleanName, isCouple } from '../read/people/clean-name.ts';
import { readEmails, readPhones } from './member-contacts.ts';
import { readCommune } from './member-commune.ts';
import type { MemberColumn, MemberLine, MemberRole, SocialStatus } from './member-list.ts';
import { readSex } from '../read/people/person-cells.ts';
import { isNothing } from '../read/people/person-cells.ts';
import { plain, wordsOf } from '../read/cells/plain-words.ts';
import type { CellPlace } from '../register.ts';
import { type NameOrder, splitName } from '../read/people/split-name.ts';

/** In the place of something confidential: no name, number or address is there any more. */
const MASK = /\[(?:numéro|secret) masqué\]/;

export type LineContext = {
	file: string;
	columns: MemberColumn[];
	order: NameOrder;
	today: string;
	report: (place: CellPlace, message: string) => void;
};

const OTHER_NAME = /\(?\b(?:née?|épouse|ép\.?|veuve|vve|nom de jeune fille)\s*:?\s+([^()]+)\)?$/iu;

/** One line of the list; undefined when it names nobody, or not well enough to be somebody. */
export function readMemberLine(
	sheet: Sheet,
	row: number,
	{ file, columns, order, today, report }: LineContext
): MemberLine | undefined {
	const cells = sheet.rows[row] ?? [];
	const at = (column: number): CellPlace => ({
		file,
		sheet: sheet.name,
		cell: cellName(row, column)
	});
	const all = (role: MemberRole): { cell: Cell; place: CellPlace }[] =>
		columns.flatMap(({ index, role: own }) => {
			const cell = own === role ? cells[index] : undefined;
			return cell && cell.text !== '' && !MASK.test(cell.text) ? [{ cell, place: at(index) }] : [];
		});
	const text = (role: MemberRole) => all(role)[0]?.cell.text ?? '';

	const written = text('full-name') || text('family-name');
	const place = all('full-name')[0]?.place ?? all('family-name')[0]?.place ?? at(0);
	if (!written) {
		if (text('given-name'))
			report(at(0), 'Le nom de famille manque\u00a0: cette ligne est laissée de côté.');
		return undefined;
	}
	const other = OTHER_NAME.exec(written)?.[1] ?? '';
	const name = text('full-name')
		? splitName(text('full-name'), order)
		: {
				familyName: cleanName(written).name,
				givenName: cleanName(text('given-name')).name,
				sex: undefined
			};
	if (isCouple(written) || isCouple(text('given-name'))) {
		report(
			place,
			'Cette ligne nomme deux personnes\u00a0: mettez une personne par ligne. Elle est laissée de côté.'
		);
		return undefined;
	}
	if (!name.familyName || !name.givenName) {
		if (!plain(written).startsWith('total'))
			report(place, 'Le prénom manque\u00a0: cette ligne est laissée de côté.');
		return undefined;
	}
	const otherNames = [other, text('birth-name')]
		.map((one) => cleanName(one).name)
		.filter((one) => one !== '' && plain(one) !== plain(name.familyName));
	const birth = all('birth-date')[0];
	const birthYear =
		birth && !isNothing(birth.cell.text)
			? readBirthYear(birth.cell, Number(today.slice(0, 4)))
			: undefined;
	if (birth && !isNothing(birth.cell.text) && birthYear === undefined)
		report(
			birth.place,
			'Cette date de naissance n’a pas pu être lue\u00a0: l’année reste à compléter.'
		);

	const year = Number(today.slice(0, 4));
	const isMinor = contactRule(birthYear ?? null, year) !== 'own';
	const owner = ownerOfContact(birthYear ?? null, year);
	const line: MemberLine = {
		line: row + 1,
		place,
		familyName: name.familyName.slice(0, 120),
		givenName: name.givenName.slice(0, 120),
		otherNames,
		birthYear,
		sex: readSex(text('sex')) ?? name.sex,
		commune: communeOf(),
		quarterSaid: quarterOf(),
		status: readStatus(text('status')),
		numbers: all('member-number')
			.map(({ cell }) => cell.text.replace(/^n°\s*/i, '').trim())
			.filter((number) => /\d/.test(number) && number.length <= 40),
		phones: [],
		emails: [],
		adult: isMinor ? adultOf() : undefined
	};
	addContacts('phone', 'email', owner);
	if (isMinor) addContacts('responsible-phone', 'responsible-email', 'responsible-adult');
	if (owner === 'responsible-adult' && !line.adult)
		report(place, 'Moins de 15 ans\u00a0: l’adulte responsable reste à compléter.');
	return line;

	function addContacts(phone: MemberRole, email: MemberRole, whose: typeof owner) {
		for (const { cell, place: where } of all(phone)) {
			const { phones, refusals } = readPhones(cell.text);
			for (const refusal of refusals) report(where, refusal);
			for (const one of phones)
				if (!line.phones.some(({ number }) => number === one.number))
					line.phones.push({ ...one, owner: whose });
		}
		for (const { cell, place: where } of all(email)) {
			const { emails, isUnread } = readEmails(cell.text);
			if (isUnread)
				report(where, 'Cette adresse électronique n’a pas pu être lue\u00a0: vérifiez-la.');
			for (const address of emails)
				if (!line.emails.some((one) => one.address === address))
					line.emails.push({ address, owner: whose });
		}
	}

	function quarterOf(): MemberLine['quarterSaid'] {
		const [said] = [...all('quarter'), ...all('qpv')];
		return said && { text: said.cell.text, place: said.place };
	}

	function communeOf(): string | undefined {
		const { insee, unknown } = readCommune({
			insee: text('insee'),
			name: text('commune'),
			address: text('address')
		});
		const where = [...all('commune'), ...all('address')][0]?.place;
		if (unknown && where)
			report(
				where,
				'Cette commune n’est pas connue de Déclic\u00a0: ajoutez son code INSEE pour la garder.'
			);
		return insee;
	}

	function adultOf(): MemberLine['adult'] {
		const whole = text('responsible-name');
		const adult = whole
			? splitName(whole, order)
			: {
					familyName: cleanName(text('responsible-family-name')).name,
					givenName: cleanName(text('responsible-given-name')).name
				};
		const familyName = adult.familyName || name.familyName;
		return adult.givenName && familyName
			? { familyName: familyName.slice(0, 120), givenName: adult.givenName.slice(0, 120) }
			: undefined;
	}
}

function readStatus(text: string): SocialStatus | undefined {
	const parts = wordsOf(text);
	for (const [status, forms] of Object.entries(words.statuses)) {
		const isSaid = forms
			.split(' ')
			.some((form) =>
				parts.some((part) =>
					form.endsWith('*') ? part.startsWith(form.slice(0, -1)) : part === form
				)
			);
		if (isSaid) return status as SocialStatus;
	}
	return undefined;
}
