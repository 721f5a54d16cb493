import { expect, test } from 'vitest';
import { wholeFacts } from '../facts/place.ts';
import { readCorrection } from './correction.ts';

test('whoever keeps a place corrects its telephone, whatever languages were kept before', () => {
	const place = wholeFacts(
		{ name: 'Épicerie du Port', kind: 'ES', languages: ['ar', 'fr-abc'] },
		{ updatedOn: '2026-11-24', verifyMonths: 3 }
	);
	const typed = {
		...{ phone: '01 99 00 12 34', street: '', streetMore: '', postcode: '', town: '' },
		...{ stepFree: '', bring: '', week: null, hoursSaid: '', isClosed: false }
	};
	expect(readCorrection(place, typed)).toEqual({
		after: { phone: '+33199001234' },
		isClosed: false
	});
});
