import { expect, test } from 'vitest';
import { readForm } from '#lib/http/read-form.ts';
import { PictureForm } from './picture-form.ts';
import { VoiceForm } from './voice-form.ts';

function sent(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
const WORDS = 'a'.repeat(64);

test('a voice is kept once whoever speaks agreed, for words that were on the screen', () => {
	expect(readForm(VoiceForm, sent({ mots: WORDS, accord: 'oui' }))).toEqual({
		sent: { mots: WORDS, accord: true }
	});
	expect(readForm(VoiceForm, sent({ mots: WORDS }))).toEqual({
		errors: { accord: 'Demandez son accord à la personne qui parle, puis cochez cette case.' }
	});
	expect(readForm(VoiceForm, sent({ mots: 'autre', accord: 'oui' }))).toEqual({
		errors: { '': 'Ce texte a changé\u00a0: rechargez la page.' }
	});
});

test('a picture says what it shows, and nobody is recognised on it', () => {
	const all = { description: ' L’écran ', personne: 'oui' };
	expect(readForm(PictureForm, sent(all))).toEqual({
		sent: { description: 'L’écran', personne: true }
	});
	for (const field of ['description', 'personne']) {
		const read = readForm(PictureForm, sent({ ...all, [field]: '' }));
		expect(Object.keys('errors' in read ? read.errors : {})).toEqual([field]);
	}
});
