import { expect, test } from 'vitest';
import { readPhotoWords, wrongFile } from './photo-form.ts';

const TODAY = '2026-11-24';
const SAID = {
	...{ description: 'Deux personnes devant un écran.', reconnaissable: 'accord' },
	...{ accord: '2026-11-23', preuve: 'Classeur de l’accueil' }
};

function read(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return readPhotoWords(form, TODAY);
}

test('who may be recognised agreed: the day, and where the paper is', () => {
	expect(read(SAID)).toEqual({
		read: {
			...{ shows: SAID.description, showsEn: null, showsAr: null },
			consent: { on: '2026-11-23', note: 'Classeur de l’accueil' }
		},
		errors: {}
	});
});

test('nobody can be recognised: no day is asked, and none is kept', () => {
	const { read: said, errors } = read({ ...SAID, reconnaissable: 'personne' });
	expect([said.consent, errors]).toEqual([null, {}]);
});

test.each([
	['no description', { description: ' ' }, 'description'],
	['a description that has no end', { description: 'a'.repeat(301) }, 'description'],
	['nothing said of who is seen', { reconnaissable: '' }, 'reconnaissable'],
	['no day', { accord: '' }, 'accord'],
	['a day that has not come', { accord: '2026-11-25' }, 'accord'],
	['no word of where the paper is', { preuve: '' }, 'preuve'],
	['a word too short in English', { 'description-en': 'A' }, 'description-en']
])('%s is told beside its field', (_what, change: Record<string, string>, field) => {
	expect(Object.keys(read({ ...SAID, ...change }).errors)).toEqual([field]);
});

test('a file that is none, or heavier than a telephone makes, is told before it is opened', () => {
	expect(wrongFile(0)).toContain('Choisissez la photo');
	expect(wrongFile(20 * 1024 * 1024)).toBeNull();
	expect(wrongFile(20 * 1024 * 1024 + 1)).toContain('trop lourde');
});
