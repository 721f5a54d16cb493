import { expect, test } from 'vitest';
import { openSearch, sealSearch } from './sealed-search.ts';

const KEY = Buffer.alloc(32, 5);
const kiosk = (id: string, kioskVisits = KEY) =>
	({
		locals: { kiosk: { id }, keys: { isSecure: true }, world: { secrets: { kioskVisits } } },
		cookies: { get: () => undefined }
	}) as never;

const TYPED = 'où dormir ce soir, أين أنام';

test('what was looked for is opened by the kiosk that sealed it', () => {
	expect(openSearch(kiosk('hall'), sealSearch(kiosk('hall'), TYPED))).toBe(TYPED);
});

test('the address says nothing of it, and is never the same twice', () => {
	const one = sealSearch(kiosk('hall'), TYPED);
	expect(one).not.toBe(sealSearch(kiosk('hall'), TYPED));
	expect(Buffer.from(one, 'base64url').toString()).not.toContain('dormir');
});

test('another kiosk, another installation, a changed or absent address open nothing', () => {
	const sealed = sealSearch(kiosk('hall'), TYPED);
	expect(openSearch(kiosk('jardin'), sealed)).toBe('');
	expect(openSearch(kiosk('hall', Buffer.alloc(32, 6)), sealed)).toBe('');
	expect(openSearch(kiosk('hall'), `${sealed.slice(0, -4)}AAAA`)).toBe('');
	expect(openSearch(kiosk('hall'), null)).toBe('');
	expect(openSearch(kiosk('hall'), 'x')).toBe('');
});
