import { describe, expect, it } from 'vitest';
import { forgetColumns } from './forget-columns.ts';
import { findMemberTable } from './member-columns.ts';

const sheet = (...rows: string[][]) => ({
	name: 'Adhérents',
	rows: rows.map((row) => row.map((text) => (text ? { text } : undefined))),
	width: Math.max(...rows.map((row) => row.length))
});
const rolesOf = (...titles: string[]) =>
	findMemberTable(
		sheet(
			titles,
			titles.map(() => 'x')
		)
	)?.columns.map(({ role }) => role);

describe('the columns of a members’ list', () => {
	it('are recognised whatever they are called, and in whatever order', () => {
		expect(rolesOf('NOM', 'PRÉNOM', 'DDN', 'Tél. fixe', 'Portable', 'E-mail')).toEqual([
			'family-name',
			'given-name',
			'birth-date',
			'phone',
			'phone',
			'email'
		]);
		expect(rolesOf('Ville', 'Nom et prénom', 'Né(e) le', 'Civilité', 'N° de carte', 'QPV')).toEqual(
			['commune', 'full-name', 'birth-date', 'sex', 'member-number', 'qpv']
		);
		expect(rolesOf('Nom', 'Prénom', 'Quartier', 'Nom du quartier')).toEqual([
			'family-name',
			'given-name',
			'quarter',
			'quarter'
		]);
		expect(rolesOf('Nom d’usage', 'Nom de naissance', 'Prénom usuel', 'Situation pro')).toEqual([
			'family-name',
			'birth-name',
			'given-name',
			'status'
		]);
	});

	it('of a child name the adult who answers for her', () => {
		expect(
			rolesOf('Nom', 'Prénom', 'Nom du père', 'Tél mère', 'Mail responsable', 'Responsable légal')
		).toEqual([
			'family-name',
			'given-name',
			'responsible-family-name',
			'responsible-phone',
			'responsible-email',
			'responsible-name'
		]);
	});

	it('that a centre never needs are emptied before anything waits', () => {
		const titles = [
			'Nom',
			'Prénom',
			'IBAN',
			'N° allocataire CAF',
			'QF',
			'N° sécu',
			'Allergies',
			'Mot de passe'
		];
		expect(rolesOf(...titles)?.slice(2)).toEqual(Array(6).fill('never'));
		const workbook = {
			fileName: 'a.csv',
			format: 'csv' as const,
			sheets: [
				sheet(
					titles,
					titles.map((_, at) => `valeur ${at}`)
				)
			]
		};
		const kept = forgetColumns(workbook).sheets[0]!.rows[1]!.map((cell) => cell?.text);
		expect(kept).toEqual(['valeur 0', 'valeur 1', ...Array(6).fill(undefined)]);
	});

	it('stand under titles and a date of printing, and nowhere in a sheet without names', () => {
		const table = findMemberTable(
			sheet(['Centre social'], ['Imprimé le 3 mars'], ['Nom', 'Prénom'], ['A', 'B'])
		);
		expect(table?.header).toBe(2);
		expect(findMemberTable(sheet(['Article', 'Prix'], ['Papier', '3']))).toBeNull();
	});
});
