import { expect, test } from 'vitest';
import { readAddress, writtenAddress } from './written-address.ts';

test.each([
	['1 place de la Mairie, 62230 Outreau', '1 place de la Mairie', '62230', 'Outreau'],
	['1 place de la Mairie\n62230 Outreau', '1 place de la Mairie', '62230', 'Outreau'],
	['  62200 Boulogne-sur-Mer ', null, '62200', 'Boulogne-sur-Mer'],
	['à côté de la gare', 'à côté de la gare', null, null],
	['', null, null, null]
])(
	'« %s » is a street, a postcode and a town, or what it says',
	(typed, street, postcode, town) => {
		expect(readAddress(typed)).toEqual({ street, postcode, town });
	}
);

test('an address that is written is read the same; of one that nobody knows, nothing is written', () => {
	const address = { street: '12 rue des Mareyeurs', postcode: '62480', town: 'Le Portel' };
	expect(writtenAddress(address)).toBe('12 rue des Mareyeurs, 62480 Le Portel');
	expect(readAddress(writtenAddress(address)!)).toEqual(address);
	expect(writtenAddress({ street: null, postcode: null, town: null })).toBeNull();
});
