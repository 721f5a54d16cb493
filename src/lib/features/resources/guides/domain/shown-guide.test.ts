import { expect, test } from 'vitest';
import { guideLink, guideOnPaper, slugWords } from './shown-guide.ts';

const HOME = { origin: 'https://declic.example', centre: 'jacques-brel' };
const MAIL = { guide: 'envoyer-un-premier-e-mail', title: 'Envoyer un premier e-mail' };

test('on paper its address is short, and its square opens the words of the centre', () => {
	expect(guideOnPaper({ ...MAIL, isOwn: false }, HOME)).toEqual({
		title: 'Envoyer un premier e-mail',
		written: 'declic.example/guides/envoyer-un-premier-e-mail',
		address: 'https://declic.example/guides/envoyer-un-premier-e-mail?centre=jacques-brel'
	});
});

test('the centre’s own words are found by its name: copied by hand, the address says it', () => {
	expect(guideOnPaper({ ...MAIL, isOwn: true }, HOME).written).toBe(
		'declic.example/guides/envoyer-un-premier-e-mail?centre=jacques-brel'
	);
});

test('a link says whose words, and where it is opened', () => {
	expect(guideLink('meteo', 'jacques-brel', 'seance')).toBe(
		'/guides/meteo?centre=jacques-brel&lieu=seance'
	);
});

test('once gone, a guide is called by the words of its address', () => {
	expect(slugWords('carte-vitale')).toBe('Carte vitale');
});
