import { expect, test } from 'vitest';
import { CENTRE_ROLES, NETWORK_ROLES, type Role } from '#lib/features/house/staff/index.ts';
import { projectFiles } from '../../../tests/house/project-files.ts';
import { menuAt, menuFor } from './team-menu.ts';
import { pagesFor } from './team-pages.ts';

const isOfCentre = (role: Role) => (CENTRE_ROLES as readonly Role[]).includes(role);
const ROLES = [...CENTRE_ROLES, ...NETWORK_ROLES];
const labels = (role: Role) => menuFor(role, isOfCentre(role)).map(({ label }) => label);

test('each role has its work in one row: six entries at most', () => {
	expect(Object.fromEntries(ROLES.map((role) => [role, labels(role)]))).toEqual({
		accueil: ['Accueil', 'Habitants', 'Ateliers', 'Lieux', 'Le centre'],
		animateur: ['Accueil', 'Habitants', 'Ateliers', 'Bilan', 'Lieux', 'Le centre'],
		'referent-famille': ['Accueil', 'Habitants', 'Ateliers', 'Bilan', 'Lieux', 'Le centre'],
		direction: ['Accueil', 'Habitants', 'Ateliers', 'Bilan', 'Lieux', 'Le centre'],
		coordination: ['Réseau', 'Lieux', 'Guides'],
		administration: ['Centres', 'Lieux', 'Équipe', 'Papiers']
	});
	for (const role of CENTRE_ROLES) expect(labels(role).length).toBeLessThanOrEqual(6);
});

test('a page that « Le centre » keeps is there, even when its address begins elsewhere', () => {
	const at = (path: string) =>
		menuAt(path, menuFor('direction', true)).flatMap(({ label, current }) =>
			current ? [`${label} ${current}`] : []
		);
	expect(at('/equipe/ateliers')).toEqual(['Ateliers page']);
	expect(at('/equipe/ateliers/groupes/x')).toEqual(['Ateliers section']);
	expect(at('/equipe/ateliers/salles')).toEqual(['Le centre section']);
	expect(at('/equipe/partenaires/nouveau')).toEqual(['Le centre section']);
	expect(at('/equipe/positionnements/x')).toEqual(['Ateliers section']);
	expect(at('/equipe/compte')).toEqual([]);
});

/** Reached from another page only: nobody looks for them. */
const NOT_LOOKED_FOR = [
	'/equipe/centre',
	'/equipe/centre/page/apercu',
	'/equipe/chercher',
	'/equipe/en-salle/reprendre',
	'/equipe/reprise',
	'/equipe/semaine/planifier'
];

test('every page of the team with an address of its own can be looked for', () => {
	const known = ROLES.flatMap((role) => pagesFor(role).map(({ href }) => href));
	const pages = projectFiles()
		.filter((path) => /^src\/routes\/equipe\/([a-z-]+\/)*\+page\.svelte$/.test(path))
		.map((path) => path.replace(/^src\/routes/, '').replace(/\/\+page\.svelte$/, ''));
	expect(new Set([...known, ...NOT_LOOKED_FOR])).toEqual(new Set(pages));
});
