import { expect, test } from 'vitest';
import { NEIGHBOURHOOD_PAGES } from '../accessibility/neighbourhood-pages.ts';
import { projectFiles, textOf } from './project-files.ts';

const OF_PLACES =
	/^src\/routes\/((?:carte|lieu|ajout|equipe\/lieux|equipe\/reseau\/(?:lieux|carte)|borne\/\[\[texte=texte\]\]\/(?:lieux|quartier))(?:\/.+)?)\/\+page\.svelte$/;

test('every page of the places is in the list that axe reads by night, and no other is', () => {
	const pages = projectFiles().flatMap((path) => OF_PLACES.exec(path)?.[1] ?? []);
	expect(pages.length).toBeGreaterThan(25);
	const listed = Object.keys(NEIGHBOURHOOD_PAGES).filter(
		(one) => !one.startsWith('equipe/habitants')
	);
	expect(listed.toSorted()).toEqual(pages.toSorted());
});

test('no page of the places names a clock: the place, the kiosk or the network says by which one it is read', () => {
	const pages = projectFiles().filter(
		(path) => /^src\/routes\/(?:carte|lieu|ajout|borne)\//.test(path) && !path.endsWith('.test.ts')
	);
	expect(pages.length).toBeGreaterThan(40);
	expect(pages.filter((path) => /Europe\/Paris|\bPARIS\b/.test(textOf(path)))).toEqual([]);
});
