import { expect, test } from 'vitest';
import { readExitForm } from './exit-form.ts';

function posted(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ jour: '2026-11-24', ...fields }))
		form.set(name, value);
	return readExitForm(form);
}

test('a line left as it was shown says nothing, one emptied takes back', () => {
	const read = posted({
		'sortie-amina': 'independent',
		'montre-amina': '',
		'sortie-paul': 'does-not-know',
		'montre-paul': 'does-not-know',
		'sortie-odette': '',
		'montre-odette': '',
		'sortie-jeanne': '',
		'montre-jeanne': 'wants-more'
	});
	expect(read).toEqual({
		day: '2026-11-24',
		words: new Map([
			['amina', 'independent'],
			['jeanne', null]
		])
	});
});

test('another word than the four is refused, and so is no day', () => {
	expect(posted({ 'sortie-amina': 'excellente' })).toMatchObject({ refusal: 'word' });
	expect(posted({ jour: '' })).toMatchObject({ refusal: 'day' });
});
