import { expect, test } from 'vitest';
import { kioskState, kioskWords } from './kiosk-state.ts';

const at = (clock: string) => Temporal.Instant.from(`2026-11-24T${clock}:00Z`);
const NOTHING = { code: null, enrolledAt: null, revokedAt: null };
const code = (given: string, until: string, isUsed = false) => ({
	...{ at: at(given), until: at(until), isUsed }
});
const said = (records: Parameters<typeof kioskState>[0], now: string) =>
	kioskWords(kioskState(records, at(now)), 'Europe/Paris');

test('a kiosk that was only named waits for its machine', () => {
	expect(said(NOTHING, '09:00')).toBe('pas encore installée');
});

test('a code stands ten minutes, unless it served', () => {
	const given = { ...NOTHING, code: code('09:00', '09:10') };
	expect(said(given, '09:09')).toMatch(/^code donné, valable jusqu’à 10\sh\s10$/);
	expect(said(given, '09:10')).toBe('pas encore installée');
	expect(said({ ...given, code: code('09:00', '09:10', true) }, '09:05')).toBe(
		'pas encore installée'
	);
});

test('a revocation ends what came before it, and not what comes after', () => {
	const was = { code: code('08:00', '08:10', true), enrolledAt: at('08:05') };
	expect(said({ ...was, revokedAt: null }, '09:00')).toMatch(/^installée depuis le .*9\sh\s05/);
	expect(said({ ...was, revokedAt: at('08:30') }, '09:00')).toMatch(/^révoquée le .*9\sh\s30/);
	const again = { ...was, revokedAt: at('08:30'), code: code('08:55', '09:05') };
	expect(said(again, '09:00')).toMatch(/^code donné, valable jusqu’à 10\sh\s05$/);
	expect(said({ ...again, revokedAt: at('08:58') }, '09:00')).toMatch(/^révoquée/);
	expect(said({ ...again, enrolledAt: at('08:59'), code: null }, '09:00')).toMatch(/^installée/);
});

test('the machine that holds it stays while a code waits for the next one', () => {
	const both = { code: code('08:55', '09:05'), enrolledAt: at('08:05'), revokedAt: null };
	expect(said(both, '09:00')).toMatch(/^installée depuis le .*\u00a0; code donné/);
});
