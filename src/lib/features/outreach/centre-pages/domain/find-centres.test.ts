import { expect, test } from 'vitest';
import { findCentres } from './find-centres.ts';

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
