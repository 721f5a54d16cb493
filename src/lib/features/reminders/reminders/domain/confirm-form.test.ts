import * as v from 'valibot';
import { expect, test } from 'vitest';
import { KINDS } from '#lib/features/reminders/rules/index.ts';
import { ConfirmForm } from './confirm-form.ts';

const read = (nombre: string) => v.safeParse(ConfirmForm, { sorte: KINDS[0], nombre });

test.each(['0', '000', '-3', '1e3', '06 00', '+33', '1234567', ''])(
	'nobody confirms that « %s » may leave',
	(nombre) => {
		expect(read(nombre).success).toBe(false);
	}
);

test('as many as the page counted may leave', () => {
	expect(read('212').output).toMatchObject({ nombre: 212 });
});
