import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { READABLE_SIGNS } from '#lib/platform/readable-code.ts';
import { centreOfCode, shortCodeOf } from './short-page.ts';

const here = { sms: randomBytes(32) };
const CENTRES = Array.from({ length: 200 }, (_, nth) => ({
	id: `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`
}));

test('each centre has a code of its own, eight signs that nobody takes for one another', () => {
	const codes = CENTRES.map(({ id }) => shortCodeOf(here, id));
	expect(new Set(codes).size).toBe(CENTRES.length);
	for (const code of codes) expect(code).toMatch(new RegExp(`^[${READABLE_SIGNS}]{8}$`));
});

test('its code leads back to it, typed in small letters too, and to no other installation’s', () => {
	const code = shortCodeOf(here, CENTRES[7]!.id);
	expect(centreOfCode(here, CENTRES, code)).toBe(CENTRES[7]);
	expect(centreOfCode(here, CENTRES, code.toLowerCase())).toBe(CENTRES[7]);
	expect(centreOfCode({ sms: randomBytes(32) }, CENTRES, code)).toBeNull();
	for (const wrong of ['', 'AAAAAAAA', `${code}A`, 'constructor']) {
		expect(centreOfCode(here, CENTRES, wrong)).toBeNull();
	}
});
