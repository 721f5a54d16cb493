import { expect, test } from 'vitest';
import { bookletOf } from '../../domain/booklet/booklet.fixture.ts';
import { openPress } from './print-booklet.ts';

const paperOf = (town: string) => bookletOf({ town });

/** A printer that prints when it is told to. */
function slowPrinter() {
	const waiting: (() => void)[] = [];
	const printed: string[] = [];
	const press = openPress(
		({ title }) =>
			new Promise((done) => {
				printed.push(title);
				waiting.push(() => done(new Uint8Array([1])));
			})
	);
	return { press, printed, finish: () => waiting.splice(0).forEach((one) => one()) };
}

test('the same booklet is printed once for all who ask', async () => {
	const { press, printed, finish } = slowPrinter();
	const both = [press(paperOf('Outreau')), press(paperOf('Outreau'))];
	finish();
	expect(await Promise.all(both)).toEqual([new Uint8Array([1]), new Uint8Array([1])]);
	expect(await press(paperOf('Outreau'))).toEqual(new Uint8Array([1]));
	expect(printed).toHaveLength(1);
});

test('two are made at once, a third is told to come back, and then has its turn', async () => {
	const { press, finish } = slowPrinter();
	const two = [press(paperOf('Outreau')), press(paperOf('Le Portel'))];
	expect(await press(paperOf('Wimille'))).toBeNull();
	finish();
	await Promise.all(two);
	const third = press(paperOf('Wimille'));
	finish();
	expect(await third).not.toBeNull();
});

test('what was asked for longest ago is printed anew; a failure is not kept', async () => {
	let times = 0;
	const press = openPress(async ({ title }) => {
		times++;
		if (title.includes('Panne') && times === 1) throw new Error('no paper');
		return new Uint8Array();
	});
	await expect(press(paperOf('Panne'))).rejects.toThrow('no paper');
	expect(await press(paperOf('Panne'))).not.toBeNull();
	for (let nth = 0; nth < 12; nth++) await press(paperOf(`Commune ${nth}`));
	expect(times).toBe(14);
	await press(paperOf('Commune 0'));
	expect(times).toBe(14);
	await press(paperOf('Panne'));
	expect(times).toBe(15);
});
