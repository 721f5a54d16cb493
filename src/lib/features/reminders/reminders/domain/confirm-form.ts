import * as v from 'valibot';
import { KINDS } from '#lib/features/reminders/rules/index.ts';

/** So many of a kind may leave today: as many as the page counted, one at least. */
export const ConfirmForm = v.object({
	sorte: v.picklist(KINDS, 'Rechargez la page.'),
	nombre: v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/, 'Rechargez la page.'), v.transform(Number))
});
