import { expect, test } from 'vitest';
import { showPreview } from './show-preview.ts';

const plain = (said: string | null) => said?.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a text is shown as it leaves, with its alphabet, how many SMS and the price', () => {
	const shown = showPreview('{centre} : bonjour {prenom}, être à l’heure. {telephone}', 4.9);
	expect(shown.text).toBe(
		"Centre social Jacques Brel : bonjour Marie-Clémentine, etre à l'heure. 03 21 00 00 00"
	);
	expect(plain(shown.price)).toBe(
		'1 SMS, alphabet des SMS (GSM-7) : environ 4,9 centimes par personne.'
	);
	expect(plain(shown.changes)).toBe(
		"Un SMS n’a pas tous les signes : « ê » devient « e », « ’ » devient « ' »."
	);
});

test('in Arabic the same words hold less, and cost twice', () => {
	const shown = showPreview(
		'مرحبا {prenom}، حصتكم {jour} {heure}. للاعتذار: {telephone} شكرا',
		4.9
	);
	expect(plain(shown.price)).toContain('2 SMS, alphabet étendu (UCS-2)');
	expect(plain(shown.price)).toContain('9,8 centimes');
	expect(shown.changes).toBeNull();
});
