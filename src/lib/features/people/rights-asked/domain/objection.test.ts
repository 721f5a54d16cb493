import { expect, test } from 'vitest';
import { mayApproach } from './objection.ts';

test('who objected is approached for nothing; who did not may be', () => {
	expect(mayApproach({ since: '2026-11-24' }, 'pre-list-call')).toBe(false);
	expect(mayApproach(null, 'reminder')).toBe(true);
});
