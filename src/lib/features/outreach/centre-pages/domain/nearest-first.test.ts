import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { OCCASION_WORDS } from '#lib/features/outreach/agenda/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { PUBLIC_WORDS } from './public-words.ts';

const SCRIPT = readFileSync('static/pres-de-moi.js', 'utf8');
const LINE = 'Mardi 2 mars à 14 h, La Digue.';
/** As far as a hand walks in a minute, in degrees of latitude. */
const MINUTE = 67 / 111_195;

/** What the script says to somebody that many minutes south of the only centre; null: her telephone says no more. */
function pressed(text: PublicText, minutes: number | null) {
	const words = PUBLIC_WORDS[text];
	const asked: Record<string, string> = {
		...{ 'data-looking': words.looking, 'data-found': words.found, 'data-lost': words.lost },
		...{ 'data-walk': words.walk.join('|'), 'data-comma': OCCASION_WORDS[text].comma }
	};
	const said: string[] = [];
	const status = {
		set textContent(now: string) {
			said.push(now);
		}
	};
	const [far, line] = [{ textContent: '', hidden: true }, { textContent: LINE }];
	let press = () => {};
	const button = { addEventListener: (_kind: string, own: () => void) => (press = own) };
	const item = {
		getAttribute: (name: string) => (name === 'data-place' ? '50,1.6' : 'c'),
		querySelector: () => far
	};
	const list = { children: [item], appendChild: () => {}, querySelector: () => null };
	const offer = {
		hidden: true,
		getAttribute: (name: string) => asked[name],
		querySelector: (named: string) => (named === 'button' ? button : status)
	};
	const coords = { latitude: 50 - (minutes ?? 0) * MINUTE, longitude: 1.6 };
	type Look = (found: (at: object) => void, lost: () => void) => void;
	const getCurrentPosition: Look = (found, lost) => (minutes === null ? lost() : found({ coords }));
	const document = {
		getElementById: () => offer,
		querySelector: () => list,
		querySelectorAll: () => [line]
	};
	runInNewContext(SCRIPT, { document, navigator: { geolocation: { getCurrentPosition } } });
	press();
	return { said, far: far.hidden ? null : far.textContent, line: line.textContent, offer };
}

test('it says that it looks, then what it found; how far stands beside the centre and in the week', () => {
	const { far, line, said } = pressed('fr', 8);
	expect(far).toBe('À environ 8 minutes à pied');
	expect(line).toBe('Mardi 2 mars à 14 h, La Digue, à environ 8 minutes à pied.');
	expect(said).toEqual([PUBLIC_WORDS.fr.looking, PUBLIC_WORDS.fr.found]);
});

test('nobody walks more than an hour: nothing is told', () => {
	expect(pressed('fr', 61)).toMatchObject({ far: null, line: LINE });
});

test('a telephone that does not say where it is: it is told, and the button stays', () => {
	const { said, offer, line } = pressed('facile', null);
	expect(said).toEqual([PUBLIC_WORDS.facile.looking, PUBLIC_WORDS.facile.lost]);
	expect([offer.hidden, line]).toEqual([false, LINE]);
});

test.each([
	['fr', 1, 'À environ une minute à pied'],
	['en', 2, 'About 2 minutes away on foot'],
	['ar', 1, 'على بعد دقيقة واحدة تقريبا مشيا'],
	['ar', 2, 'على بعد دقيقتين تقريبا مشيا'],
	['ar', 10, 'على بعد 10 دقائق تقريبا مشيا'],
	['ar', 11, 'على بعد 11 دقيقة تقريبا مشيا']
] as const)('in %s, %i minutes: %s', (text, minutes, words) => {
	expect(pressed(text, minutes).far).toBe(words);
});
