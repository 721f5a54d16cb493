import { expect, test } from 'vitest';
import { read } from './read-row.fixture.ts';

const STERNES = {
	...{ adresse: '7 impasse des Sternes', complement_adresse: 'bâtiment Sternes' },
	...{
		commune: 'Sternes-Plage 2',
		code_postal: '6222',
		latitude: '50,61234',
		longitude: '1,61234'
	},
	...{ courriels: 'sternes(at)exemple', site_web: 'sternes exemple', code_insee: '6299' },
	...{
		horaires: 'sonner au 7 impasse des Sternes',
		presentation_detail: 'Par la cour des Sternes'
	},
	...{
		services: 'Bureautique|Cour des Sternes',
		pivot: '622',
		prise_rdv: 'sternes',
		date_maj: 'Sternes'
	}
};

test.each([
	['its kind', { typologie: 'CHRS' }],
	['its kind in full', { typologie: 'Centres d’hébergement d’urgence' }],
	['its name', { nom: 'Accueil de femmes La Bleue' }],
	['its column', { refuge: 'oui' }]
])('of a refuge known by %s, nothing that leads to its door is kept or told', (_how, cells) => {
	const { facts, faults } = read({ ...STERNES, ...cells });
	expect(facts).toMatchObject({ isRefuge: true, phone: '+33199001234' });
	expect(JSON.stringify([facts, faults])).not.toMatch(/sternes|6222|62299|6299|61234/i);
	expect(faults[0]).toMatchObject({ code: 'refuge-address', field: 'adresse', suggestion: null });
	expect(faults[0]!.message).toContain('code_postal');
	expect(faults.map(({ code }) => code)).toContain('unknown-value');
	expect(faults.map(({ suggestion, raw }) => [suggestion, raw]).flat()).toEqual(
		faults.flatMap(() => [null, null])
	);
});

test.each([
	['CHRS, 7 impasse des Sternes', 'CHRS'],
	['La maison du bâtiment Sternes', 'Lieu de refuge']
])('a refuge whose name says where it is does not keep that: %s', (nom, name) => {
	const { facts } = read({ ...STERNES, typologie: 'CHRS', nom });
	expect(facts).toMatchObject({ name, isRefuge: true });
});
