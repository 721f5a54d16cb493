import { expect, test } from 'vitest';
import { tellStreetCount } from './street-count.ts';

const LAMPS = {
	...{ where: 'rue Alma', town: 'Outreau', said: 2 },
	...{ door: 'problem' as const, subject: 'lighting' as const }
};

test('a line says where, of what, and how many', () => {
	expect(tellStreetCount(LAMPS)).toEqual({
		...{ where: 'rue Alma, Outreau', what: 'Éclairage', said: 2 }
	});
	const idea = { ...LAMPS, door: 'idea' as const, subject: null };
	expect(tellStreetCount({ ...idea, town: null })).toMatchObject({
		...{ where: 'rue Alma', what: 'Idée' }
	});
	expect(tellStreetCount({ ...idea, where: null, town: null }).where).toBe('Sans lieu précis');
});
