import { expect, test } from 'vitest';
import { FEW_CENTRES, findCentres, phonesOfFew } from './find-centres.ts';

const CENTRES = [
	{ name: 'Centre social Jacques Brel', communeName: 'Outreau', city: null, postcode: '62230' },
	{
		name: 'Centre social La Digue',
		communeName: 'Saint-Étienne-au-Mont',
		city: null,
		postcode: null
	}
];
const named = (typed: string) => findCentres(CENTRES, typed).map(({ name }) => name);

test.each(['outreau', 'OUTREAU', ' Outr', 'brel', '62230', 'Jacques Outreau'])(
	'« %s » finds the centre of Outreau',
	(typed) => expect(named(typed)).toEqual([CENTRES[0]!.name])
);
test.each(['st etienne', 'Saint-Etienne au Mont', 'digue', 'Étienne'])(
	'« %s » finds that of Saint-Étienne-au-Mont',
	(typed) => expect(named(typed)).toEqual([CENTRES[1]!.name])
);
test.each(['', '  ', 'Lille', 'outreau lille', '%'])('« %s » finds none', (typed) => {
	expect(named(typed)).toEqual([]);
});

test('a page of no centre gives the telephone of each of a few, and of many none', () => {
	const phone = { number: '+33353011212', written: '03 53 01 12 12' };
	const centres = (count: number) =>
		Array.from({ length: count }, (_, nth) => ({ name: `Centre ${nth}`, phone }));
	expect(phonesOfFew(centres(FEW_CENTRES))).toHaveLength(6);
	expect(phonesOfFew(centres(FEW_CENTRES + 1))).toEqual([]);
	expect(
		phonesOfFew([
			{ name: 'Brel', phone },
			{ name: 'La Digue', phone: null }
		])
	).toEqual([{ centre: 'Brel', ...phone }]);
});
