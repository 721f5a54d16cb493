import { expect, test } from 'vitest';
import { readHostName } from './host-name.ts';

test.each([
	['www.caf.fr', 'www.caf.fr'],
	[' WWW.Mairie-Outreau.FR ', 'www.mairie-outreau.fr'],
	['xn--impts-hya.example', 'xn--impts-hya.example']
])('%j is the name of a site', (typed, name) => {
	expect(readHostName(typed)).toBe(name);
});

test.each([
	...['', 'caf', 'https://www.caf.fr', 'www.caf.fr/compte', 'www.caf.fr:8443', 'a@www.caf.fr'],
	...['192.168.1.1', '127.1', '0x7f.0.0.1', '2130706433', '[::1]', '::1', 'www.caf.fr.'],
	...[
		'javascript:alert(1)',
		'file:///etc',
		'*',
		'*.fr',
		'.caf.fr',
		'caf..fr',
		'-caf.fr',
		'caf-.fr'
	],
	...['localhost', 'box.local', 'imprimante.lan', 'un.localhost', 'www.caf.fr\nevil.example'],
	...['impôts.gouv.fr', `${'a'.repeat(64)}.fr`, `${'a.'.repeat(130)}fr`, 'www caf.fr']
])('%j is none', (typed) => {
	expect(readHostName(typed)).toBeNull();
});
