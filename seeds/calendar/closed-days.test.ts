import { expect, test } from 'vitest';
import { closedDays } from './closed-days.ts';

test('Ascension and the Christmas break are closed, an ordinary Monday is not', () => {
	expect(closedDays(2026)).toContain('2026-05-14');
	expect(closedDays(2026)).toContain('2026-12-30');
	expect(closedDays(2026)).not.toContain('2026-12-23');
	expect(closedDays(2026)).not.toContain('2026-01-05');
});
