import { expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

const links = (text: string) => textParts(text).flatMap(({ href }) => href ?? []);

test.each([
	['Ouvrez https://declic.example/entrer/a-b_c?d=1.', ['https://declic.example/entrer/a-b_c?d=1']],
	[
		'(http://localhost:3000/x), puis « https://declic.example/y ».',
		['http://localhost:3000/x', 'https://declic.example/y']
	],
	['Ligne\nhttps://declic.example/z\nfin', ['https://declic.example/z']],
	['javascript:alert(1) data:text/html,x ftp://declic.example', []],
	['https://[ n’est pas une adresse', []],
	['Rien à ouvrir.', []]
])('%j', (text, expected) => {
	expect(links(text)).toEqual(expected);
	expect(
		textParts(text)
			.map((part) => part.text)
			.join('')
	).toBe(text);
});
