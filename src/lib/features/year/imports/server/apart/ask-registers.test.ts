import { expect, test } from 'vitest';
import { askRegisters } from './ask-registers.ts';

const line = 'AUBERT Jeannine;1945;x;x;x\n';
const long = `Nom Prénom;Né(e) en;11/01/2018;18/01/2018;25/01/2018\n${line.repeat(40_000)}`;
const read = (roomMb: () => number) =>
	askRegisters(
		(ask) => ask({ read: [{ name: 'registre.csv', bytes: Buffer.from(long) }] }),
		undefined,
		roomMb
	);

test('a register for which the rest of the application leaves no room is asked for again later', async () => {
	expect(await read(() => 16)).toMatchObject({
		refusal: 'no-room',
		message: expect.stringMatching(/rien n’est enregistré.*Attendez une minute/)
	});
	expect(await read(() => Infinity)).toMatchObject({
		read: { packed: expect.any(Uint8Array) }
	});
});
