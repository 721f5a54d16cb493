import { expect, test } from 'vitest';
import { changeSettings, PLAIN_SETTINGS, readSettings, writeSettings } from './kiosk-settings.ts';
import { inText, kioskAddress, screenToReturnTo } from './kiosk-address.ts';

const asked = (query: string) => new URLSearchParams(query);

test('settings are written, and read as they were', () => {
	const settings = { size: 3, hasContrast: true, isLowered: false } as const;
	expect(readSettings(writeSettings(settings))).toEqual(settings);
});

test.each([undefined, '', '4', '410', '2100', '<script>', '1-0-0'])(
	'a cookie that says « %s » says nothing',
	(written) => expect(readSettings(written)).toEqual(PLAIN_SETTINGS)
);

test('one setting at a time: the others stay', () => {
	const large = changeSettings(PLAIN_SETTINGS, asked('taille=3'));
	const dark = changeSettings(large, asked('contraste=1'));
	expect(dark).toEqual({ size: 3, hasContrast: true, isLowered: false });
	expect(changeSettings(dark, asked('taille=9&contraste=0'))).toEqual(large);
});

test('a screen has one address in each text', () => {
	expect(kioskAddress('fr', '/guides')).toBe('/borne/guides');
	expect(inText('ar', '/borne/guides?q=caf')).toBe('/borne/ar/guides?q=caf');
	expect(inText('fr', '/borne/ar')).toBe('/borne');
	expect(inText('en', '/borne/facile/guides')).toBe('/borne/en/guides');
	expect(inText('en', '/borne/argent')).toBe('/borne/en/argent');
});

test('a setting leads back to a screen of the kiosk, and nowhere else', () => {
	expect(screenToReturnTo('/borne/guides?q=la+caf', 'fr')).toBe('/borne/guides?q=la+caf');
	for (const elsewhere of [
		'https://exemple.test/borne',
		'//exemple.test/borne',
		'/bornes',
		'/borne/../equipe',
		'/borne\\@exemple.test',
		'/borne\n',
		null
	]) {
		expect(screenToReturnTo(elsewhere, 'ar'), String(elsewhere)).toBe('/borne/ar');
	}
});
